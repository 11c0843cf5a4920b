package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.intake.LiveRecords;
import org.monarca.exchange.platform.Invariants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One child at a time over HTTP. */
class LiveStudentApiTest extends WholeExchange {

  private static final String ANA =
      """
      {"created_at": "2026-11-20T10:00:00-06:00", "state_student_id_type": "01", "action": "I", "first_name": "Ana", "last_name_1": "%s", "sex": "Female",
       "birth_date": "2014-03-14", "multiple_birth_flag": "N", "birth_date_verification": "1004"%s}
      """;

  @Autowired private MockMvcTester web;
  @Autowired private LiveRecords records;

  private final String id = UUID.randomUUID().toString().substring(0, 12);
  private final String surname = nobodys();

  /** A name that resembles no other test's. */
  private static String nobodys() {
    return new SecureRandom()
        .ints(10, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .replace(0, 1, "R")
        .toString();
  }

  @AfterEach
  void invariantsHold() {
    Invariants.hold(testDatabase().jdbc());
  }

  @Test
  void aChildIsCreatedThenChangedAndItsNumberIsInTheAnswer() {
    var created = put("TX", id, "k1-" + id, ANA.formatted(surname, ""));
    var changed =
        put(
            "TX",
            id,
            "k2-" + id,
            ANA.formatted(surname, ", \"middle_name\": \"Luz\"")
                .replace("2026-11-20", "2026-11-21"));

    assertThat(created).hasStatus(HttpStatus.CREATED);
    assertThat(created)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"outcome": "new", "state": "TX", "state_student_id": "%s", "unchanged": false, "as_of": "2026-11-20T16:00:00Z"}
            """
                .formatted(id));
    assertThat(created)
        .bodyJson()
        .extractingPath("$.exchange_id")
        .asString()
        .matches("[1-9]\\d{11}");
    assertThat(created)
        .bodyJson()
        .extractingPath("$.findings[?(@.code == 'MON-3005')].severity")
        .asArray()
        .containsExactly("warning");
    assertThat(changed).hasStatusOk();
    assertThat(changed).bodyJson().extractingPath("$.outcome").isEqualTo("known");
    assertThat(changed)
        .bodyJson()
        .extractingPath("$.findings[?(@.code == 'MON-3008')].pointer")
        .asArray()
        .containsExactly("/action");
  }

  @Test
  void theSameRequestIsAnsweredAsBeforeAndAnotherUnderItsKeyIsAProblem() throws Exception {
    var first = put("TX", id, "k-" + id, ANA.formatted(surname, ""));
    var again = put("TX", id, "k-" + id, ANA.formatted(surname, ""));
    var other = put("TX", id, "k-" + id, ANA.formatted("Otra", ""));

    assertThat(first).doesNotContainHeader("Idempotent-Replayed");
    assertThat(again).hasStatus(HttpStatus.CREATED).hasHeader("Idempotent-Replayed", "true");
    assertThat(again.getResponse().getContentAsString())
        .isEqualTo(first.getResponse().getContentAsString());
    assertProblem(other, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-used");
  }

  @Test
  void errorsHavePointersAndWordsInTheLanguageOfTheReader() {
    var rejected =
        web.put()
            .uri("/api/v1/students/TX/" + id)
            .with(as(Role.STATE_SYSTEM, "TX"))
            .header("Idempotency-Key", "k-" + id)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                ANA.formatted(
                    surname,
                    ", \"enrollments\": [{\"record_key\": \"e1\", \"enrollment_type\": \"99\"}]"))
            .exchange();

    assertProblem(rejected, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    assertThat(rejected)
        .bodyJson()
        .extractingPath("$.errors[?(@.pointer == '/enrollments/0/enrollment_type')].code")
        .asArray()
        .containsExactly("MON-2004");
    assertThat(rejected).bodyText().contains("lista");
  }

  @Test
  void whatIsNotOneStudentOfThatAddressIsRefused() {
    assertProblem(put("TX", id, "a-" + id, "{"), HttpStatus.BAD_REQUEST, "unreadable");
    assertProblem(put("TX", id, "b-" + id, "[]"), HttpStatus.BAD_REQUEST, "unreadable");
    assertProblem(put("TX", id, "c-" + id, ""), HttpStatus.BAD_REQUEST, "unreadable");
    assertProblem(
        put("TX", id, "d-" + id, ANA.formatted(surname, "").trim() + "{}"),
        HttpStatus.BAD_REQUEST,
        "unreadable");
    var other =
        put(
            "TX",
            id,
            "e-" + id,
            ANA.formatted(
                surname,
                ", \"state_student_id\": \"other\", \"submitting_state\": \"CA\", \"colour\": \"red\""));
    assertProblem(other, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    assertThat(other)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .contains("/colour");
    var mismatched =
        put(
            "TX",
            id,
            "f-" + id,
            ANA.formatted(
                surname, ", \"state_student_id\": \"other\", \"submitting_state\": \"CA\""));
    assertThat(mismatched)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/state_student_id", "/submitting_state");
    assertThat(
            web.put()
                .uri("/api/v1/students/TX/" + id)
                .with(as(Role.STATE_SYSTEM, "TX"))
                .header("Idempotency-Key", "g")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void withoutAKeyOrWithOneTooLongNothingIsDone() {
    var without =
        web.put()
            .uri("/api/v1/students/TX/" + id)
            .with(as(Role.STATE_SYSTEM, "TX"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(ANA.formatted(surname, ""))
            .exchange();
    assertProblem(without, HttpStatus.BAD_REQUEST, "idempotency-key-missing");
    assertProblem(
        put("TX", id, "k".repeat(256), ANA.formatted(surname, "")),
        HttpStatus.BAD_REQUEST,
        "idempotency-key-missing");
  }

  @Test
  void onlyTheStatesOwnSystemSpeaksOfItsRecords() {
    assertProblem(
        put("CA", id, "k-" + id, ANA.formatted(surname, "")), HttpStatus.FORBIDDEN, "other-state");
    assertProblem(
        put("XX", id, "k-" + id, ANA.formatted(surname, "")), HttpStatus.FORBIDDEN, "other-state");
    assertThat(
            web.put()
                .uri("/api/v1/students/TX/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(HttpStatus.UNAUTHORIZED);
    assertProblem(delete("CA", id, "k2-" + id), HttpStatus.FORBIDDEN, "other-state");
  }

  @Test
  void aRecordIsTakenBackAndComesAgainAsANewOne() {
    put("TX", id, "k1-" + id, ANA.formatted(surname, ""));
    var gone = delete("TX", id, "k2-" + id);
    var never = delete("TX", "never-" + id.substring(0, 8), "k3-" + id);
    var back =
        put(
            "TX",
            id,
            "k4-" + id,
            ANA.formatted(surname, "")
                .replace("\"created_at\": \"2026-11-20T10:00:00-06:00\", ", ""));

    assertThat(gone).hasStatusOk();
    assertThat(gone).bodyJson().extractingPath("$.outcome").isEqualTo("withdrawn");
    assertThat(never).hasStatusOk();
    assertThat(never).bodyJson().extractingPath("$.findings[0].code").isEqualTo("MON-3010");
    assertThat(never).bodyJson().extractingPath("$.exchange_id").isNull();
    assertThat(back).hasStatus(HttpStatus.CREATED);
  }

  @Test
  void whatIsTooLargeOrNoChildCanBeCalledIsNotTaken() {
    assertProblem(
        put("TX", id, "k1-" + id, " ".repeat((8 << 20) + 1)),
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large");
    var unnamed = put("TX", "x".repeat(16), "k2-" + id, ANA.formatted(surname, ""));
    assertProblem(unnamed, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    assertThat(unnamed).bodyJson().extractingPath("$.errors[0].code").isEqualTo("no-identifier");
  }

  @Test
  void withoutAPlaceWhoComesIsAskedToComeAgain() {
    var places = new ArrayList<LiveRecords.Place>();
    try {
      for (var place = records.enter("TX"); place.isPresent(); place = records.enter("TX")) {
        places.add(place.get());
      }
      var full = put("TX", id, "k1-" + id, ANA.formatted(surname, ""));

      assertThat(places).hasSize(LiveRecords.AT_ONCE_PER_STATE);
      assertProblem(full, HttpStatus.SERVICE_UNAVAILABLE, "busy");
      assertThat(full).headers().hasValue(HttpHeaders.RETRY_AFTER, "1");
    } finally {
      places.forEach(LiveRecords.Place::close);
    }
    assertThat(put("TX", id, "k1-" + id, ANA.formatted(surname, ""))).hasStatus(HttpStatus.CREATED);
  }

  @Test
  void whatIsOlderThanWhatIsKnownIsToldSo() {
    put("TX", id, "k1-" + id, ANA.formatted(surname, ""));
    var older =
        put("TX", id, "k2-" + id, ANA.formatted("Otra", "").replace("2026-11-20", "2026-11-19"));

    assertThat(older).hasStatusOk();
    assertThat(older).bodyJson().extractingPath("$.older").isEqualTo(true);
  }

  @Test
  void theStateSeesWhatItsSystemsSaidDayByDay() {
    put("ND", id, "k1-" + id, ANA.formatted(surname, ""));
    var list = web.get().uri("/api/v1/submissions").with(as(Role.STATE_SYSTEM, "ND")).exchange();

    assertThat(list).bodyJson().extractingPath("$.submissions[0].live").isEqualTo(true);
    assertThat(list).bodyJson().extractingPath("$.submissions[0].sha256").isNull();
    assertThat(list)
        .bodyJson()
        .extractingPath("$.submissions[0].submission_id")
        .asString()
        .startsWith("live-");
    assertThat(list)
        .bodyJson()
        .extractingPath("$.submissions[0].receipt.received")
        .asNumber()
        .isNotEqualTo(0);
  }

  private MvcTestResult put(String state, String child, String key, String body) {
    return web.put()
        .uri("/api/v1/students/%s/%s".formatted(state, child))
        .with(as(Role.STATE_SYSTEM, state.equals("ND") ? "ND" : "TX"))
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult delete(String state, String child, String key) {
    return web.method(HttpMethod.DELETE)
        .uri("/api/v1/students/%s/%s".formatted(state, child))
        .with(as(Role.STATE_SYSTEM, "TX"))
        .header("Idempotency-Key", key)
        .exchange();
  }

  private static void assertProblem(MvcTestResult answer, HttpStatus status, String code) {
    assertThat(answer)
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
  }
}
