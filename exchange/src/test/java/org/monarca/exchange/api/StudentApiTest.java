package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The shapes of the contract, on a real database; who may ask at all is tested with the routes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentApiTest {

  private final Nation nation = new Nation();
  private final MockMvcTester texas =
      MockMvcTester.of(
          List.of(
              new StudentController(nation.children(), nation.histories()),
              new IdentityChangeController(nation.identities()),
              new StateRecordController(nation.identities())),
          builder ->
              builder.setCustomArgumentResolvers(new As(Actor.system("texas", "TX"))).build());

  private ExchangeId child = new ExchangeId("123456789015");

  @BeforeAll
  void twoStatesKnowTheChild() {
    child = nation.says(1, "TX", "1", guadalupe());
    nation.says(2, "MI", "2", guadalupe().named("Lupe"));
    nation.says(1, "TX", "2", guadalupe().named("Mateo").born("2015-01-02"));
  }

  @AfterAll
  void close() {
    nation.close();
  }

  @Test
  void aSearchAnswersWithHitsAndReasonsInTheLanguageAsked() {
    var body =
        "{\"first_name\": \"Guadalupe\", \"last_name_1\": \"Lopez\", \"birth_date\": \"2012-03-14\"}";

    var english = search(body, "en");
    var spanish = search(body, "es");

    assertThat(english).hasStatusOk();
    assertThat(english)
        .bodyJson()
        .extractingPath("$.hits[0].exchange_id")
        .isEqualTo(child.digits());
    assertThat(english).bodyJson().extractingPath("$.hits[0].birth_date").isEqualTo("2012-03-14");
    assertThat(english)
        .bodyJson()
        .extractingPath("$.hits[0].states")
        .isEqualTo(List.of("MI", "TX"));
    assertThat(english)
        .bodyJson()
        .extractingPath("$.hits[0].reasons[0]")
        .asString()
        .contains("evidence");
    assertThat(spanish)
        .bodyJson()
        .extractingPath("$.hits[0].reasons[0]")
        .asString()
        .doesNotContain("evidence");
  }

  @Test
  void aSearchWithTooLittleIsAnsweredWithWhatIsMissing() {
    var refused = search("{\"last_name_1\": \"Lopez\", \"limit\": 51}", "en");

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.errors[*].code")
        .isEqualTo(List.of("search-too-little", "limit-out-of-range"));
    assertThat(refused).bodyJson().extractingPath("$.errors[1].pointer").isEqualTo("/limit");
  }

  @Test
  void aTermThatNoRecordCanHoldIsPointedAt() {
    var body =
        "{\"first_name\": \"%s\", \"last_name_1\": \"Lo\\u0000pez\"}".formatted("x".repeat(51));

    var refused = search(body, "es");

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/first_name", "/last_name_1"));
  }

  @Test
  void aMomentThatTheDatabaseDoesNotKnowIsRefused() {
    assertThat(
            texas.get().uri("/api/v1/identity-changes").param("since", "+1000000-01-01T00:00:00Z"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void aRecordHasTheKeysOfTheContract() {
    var record = texas.get().uri("/api/v1/students/" + child.digits()).exchange();

    assertThat(record).hasStatusOk();
    assertThat(record)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"exchange_id": "%s", "aliases": [], "protected": false,
             "states": [{"state": "MI", "state_student_id": "2", "as_of": "2026-01-02T12:00:00Z", "withdrawn": false},
                        {"state": "TX", "state_student_id": "1", "as_of": "2026-01-01T12:00:00Z", "withdrawn": false}],
             "student": {"first_name": {"value": "Lupe", "state": "MI", "as_of": "2026-01-02T12:00:00Z",
                          "others": [{"value": "Guadalupe", "state": "TX", "as_of": "2026-01-01T12:00:00Z"}]}},
             "alternate_ids": [], "qualifying_moves": [], "enrollments": [], "courses": [], "assessments": [], "immunizations": []}
            """
                .formatted(child.digits()));
  }

  @Test
  void whatIsMissingAndWhatIsNoNumberAreNotFoundAlike() {
    assertThat(texas.get().uri("/api/v1/students/123456789015")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(texas.get().uri("/api/v1/students/1234")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(texas.get().uri("/api/v1/students/x/history")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theHistoryGoesOnWhereTheCursorPoints() {
    var uri = "/api/v1/students/" + child.digits() + "/history";

    var first = texas.get().uri(uri).param("limit", "1").exchange();
    assertThat(first).bodyJson().extractingPath("$.versions[0].record").isEqualTo("student");
    assertThat(first)
        .bodyJson()
        .extractingPath("$.identity[*].what")
        .isEqualTo(List.of("created", "linked"));
    assertThat(first).bodyJson().extractingPath("$.next").isNotNull();

    var last =
        texas
            .get()
            .uri(uri)
            .param("cursor", Objects.requireNonNull(StudentPage.cursor(999_999_999_999_999_999L)))
            .exchange();
    assertThat(last).bodyJson().extractingPath("$.versions").isEqualTo(List.of());
    assertThat(last).bodyJson().extractingPath("$.next").isNull();
  }

  @Test
  void aStateReadsTheChangesOfItsOwnChildrenAlone() {
    var changes =
        texas
            .get()
            .uri("/api/v1/identity-changes")
            .param("since", "2026-01-01T00:00:00Z")
            .exchange();

    assertThat(changes).hasStatusOk();
    assertThat(changes)
        .bodyJson()
        .extractingPath("$.changes[*].state_student_id")
        .isEqualTo(List.of("1", "2"));
    assertThat(changes).bodyJson().extractingPath("$.changes[0].from").isNull();
    assertThat(changes).bodyJson().extractingPath("$.changes[0].to").isEqualTo(child.digits());
  }

  @Test
  void aStateReadsItsOwnRecordsPageByPage() {
    var first = texas.get().uri("/api/v1/state-records").param("limit", "1").exchange();
    assertThat(first)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"records": [{"state_student_id": "1", "exchange_id": "%s", "as_of": "2026-01-01T12:00:00Z", "withdrawn": false}]}
            """
                .formatted(child.digits()));
    assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
    var all = texas.get().uri("/api/v1/state-records").exchange();
    assertThat(all).bodyJson().extractingPath("$.records.length()").isEqualTo(2);
    assertThat(all).bodyJson().extractingPath("$.next").isNull();
  }

  @Test
  void aCursorThatIsNotOursIsRefused() {
    assertThat(texas.get().uri("/api/v1/state-records").param("cursor", "zzz"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  private MvcTestResult search(String body, String language) {
    return texas
        .post()
        .uri("/api/v1/students/search")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", language)
        .content(body)
        .exchange();
  }
}
