package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.routes.Extent;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.RecordedStatements;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The scope of every route is what the service does: real things of Texas, asked for by everybody
 * to whom the route is open, there and elsewhere. What is not theirs is answered as what never was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Control("AC-3")
class ScopesTest extends WholeExchange {

  /** In whose answers a State's own things stand among those that everybody sees. */
  private static final Set<Extent> OWN = Set.of(Extent.OWN_STATE, Extent.OWN_OFFICE);

  /**
   * What these things do not have: nothing of them was rejected or left out, and nobody proposed
   * anything.
   */
  private static final Set<String> NONE_OF_THESE =
      Set.of(
          "GET /submissions/{id}/rejected.zip",
          "GET /submissions/{id}/mending",
          "GET /submissions/{id}/mending/{number}",
          "GET /submissions/{id}/gaps",
          "GET /submissions/{id}/gaps.csv",
          "GET /submissions/{id}/left-out",
          "GET /api/v1/submissions/{id}/rejected",
          "GET /tasks/{id}/decision");

  /** To whom something of every record is closed, so that there is something to open. */
  private static final Set<Role> KEPT_BACK_FROM =
      Set.of(Role.RECRUITER, Role.STATE_DIRECTOR, Role.FEDERAL_USER);

  /** Of this child nothing is withheld that could be opened. */
  private static final String LEADS_ON = "GET /children/{exchangeId}/emergency";

  /** Routes whose things are made and tried in another test. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("POST /children/{exchangeId}/emergency", "web.ProtectionJourneyTest"),
          Map.entry("POST /children/{exchangeId}/", "web.NumberPagesTest"),
          Map.entry("POST /children/views/", "web.ChildListPagesTest"),
          Map.entry("GET /agreements/", "web.AgreementPagesTest"),
          Map.entry("POST /agreements/", "web.AgreementPagesTest"),
          Map.entry("GET /audit/weeks/", "oversight.WeeksTest"),
          Map.entry("GET /checks-asked/", "web.DifferencesTest"),
          Map.entry("GET /code-translations/", "web.CodeTableScopesTest"),
          Map.entry("POST /code-translations/", "web.CodeTableScopesTest"),
          Map.entry("GET /demands/", "oversight.demands.DemandsTest"),
          Map.entry("POST /demands/", "oversight.demands.DemandsTest"),
          Map.entry("GET /incidents/", "oversight.incidents.IncidentsTest"),
          Map.entry("POST /incidents/", "oversight.incidents.IncidentsTest"),
          Map.entry("GET /linkage/models/", "web.LinkagePagesTest"),
          Map.entry("POST /linkage/models/", "web.LinkagePagesTest"),
          Map.entry("GET /mapping-drafts/", "web.MappingScopesTest"),
          Map.entry("POST /mapping-drafts/", "web.MappingScopesTest"),
          Map.entry("GET /mappings/", "web.MappingScopesTest"),
          Map.entry("POST /mappings/", "web.MappingScopesTest"),
          Map.entry("POST /directory/", "web.DirectoryPagesTest"),
          Map.entry("POST /problems/{code}/proposals", "web.SeverityProposalsTest"),
          Map.entry("GET /profile/factors/passkeys/", "access.people.PasskeySignInTest"),
          Map.entry("POST /profile/factors/passkeys/", "access.people.PasskeySignInTest"),
          Map.entry("POST /profile/ways/", "access.people.FederatedErrandsTest"),
          Map.entry("POST /profile/sessions/", "access.sessions.FreshProofTest"),
          Map.entry("GET /prove/", "access.sessions.FreshProofTest"),
          Map.entry("POST /prove/{id}/with/", "access.people.FederatedErrandsTest"),
          Map.entry("POST /prove/", "access.sessions.FreshProofTest"),
          Map.entry("HEAD /api/v1/uploads/", "api.ResumedUploadsTest"),
          Map.entry("PATCH /api/v1/uploads/", "api.ResumedUploadsTest"),
          Map.entry("POST /api/v1/uploads/", "api.ResumedUploadsTest"),
          Map.entry("DELETE /api/v1/uploads/", "api.ResumedUploadsTest"),
          Map.entry("HEAD /uploads/unfinished/", "web.UnfinishedUploadsTest"),
          Map.entry("PATCH /uploads/unfinished/", "web.UnfinishedUploadsTest"),
          Map.entry("POST /uploads/unfinished/", "web.UnfinishedUploadsTest"),
          Map.entry("PUT /api/v1/students/", "api.LiveStudentApiTest"),
          Map.entry("DELETE /api/v1/students/", "api.LiveStudentApiTest"),
          Map.entry("GET /api/v1/students/", "api.StudentApiTest"));

  /** Enough for each form to be read. */
  private static final Map<String, String> FORM =
      Map.ofEntries(
          Map.entry("version", "1"),
          Map.entry("status", "disabled"),
          Map.entry("reason", "left"),
          Map.entry("decision", "declined"),
          Map.entry("to", "state"),
          Map.entry("note", "seen"),
          Map.entry("withdraw", "1"),
          Map.entry("name", "Synthetic"),
          Map.entry("part", "recruiter"),
          Map.entry("office", "Synthetic Office"),
          Map.entry("email", "office@example.org"),
          Map.entry("year", "2026-27"),
          Map.entry("role", "school-user"),
          Map.entry("outcome", "settled"));

  @Autowired private MockMvcTester web;
  @Autowired private Routes routes;
  @Autowired private Accounts accounts;
  @Autowired private Database database;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;

  private @Nullable TexanThings texas;

  @BeforeAll
  void thereAreThings() {
    var child =
        new ToldChild(database, sources, identities)
            .says(
                Instant.parse("2026-01-01T12:00:00Z"),
                "TX",
                UUID.randomUUID().toString().substring(0, 20),
                Teller.nobodyElse().born("2012-03-14"));
    texas =
        TexanThings.make(
            testDatabase(), sent(), person(Role.SCHOOL_USER, "TX", null, null), child.digits());
  }

  /** By the system of Texas; what is in it does not matter. */
  private UUID sent() {
    var location =
        web.post()
            .uri("/api/v1/submissions")
            .with(as(Role.STATE_SYSTEM, "TX"))
            .contentType("application/zip")
            .content(UUID.randomUUID().toString())
            .exchange()
            .getResponse()
            .getHeader("Location");
    return UUID.fromString(String.valueOf(location).replaceAll(".*/", ""));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Role.class)
  void whatIsNotTheirsIsAnsweredAsWhatNeverWas(Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : withThings(role)) {
      if (route.extentOf(role.code()) != Extent.NATION) {
        for (var stranger : strangers(role)) {
          var real = answer(route, things().path(route.path().getPatternString()), stranger);
          var missing = answer(route, things().missing(route.path().getPatternString()), stranger);
          if (!real.equals(missing)) {
            wrong.add(route.name() + "\n" + real + "\n" + missing);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Nor does it take longer: the database does the same, statement by statement. */
  @ParameterizedTest(name = "{0}")
  @EnumSource(Role.class)
  @Control("SI-11")
  void forWhatIsNotTheirsIsDoneWhatIsDoneForWhatNeverWas(Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : withThings(role)) {
      if (route.extentOf(role.code()) != Extent.NATION) {
        for (var stranger : strangers(role)) {
          var pattern = route.path().getPatternString();
          var never = things().missing(pattern);
          exchange(
              route, never, asked(stranger)); // so that what is remembered is remembered for both
          var real =
              RecordedStatements.during(
                  () -> exchange(route, things().path(pattern), asked(stranger)));
          var missing = RecordedStatements.during(() -> exchange(route, never, asked(stranger)));
          assertThat(missing).as(route.name()).isNotEmpty();
          if (!real.equals(missing)) {
            wrong.add(
                route.name()
                    + "\n"
                    + String.join("\n", real)
                    + "\nbut\n"
                    + String.join("\n", missing));
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRouteWithAThingInItsPathIsTriedHereOrThereWhereItIsSaid() {
    var tried =
        Stream.of(Role.values())
            .flatMap(role -> withThings(role).stream())
            .map(Route::name)
            .collect(Collectors.toSet());

    assertThat(routes.all())
        .filteredOn(route -> !route.anyone() && route.name().contains("{"))
        .extracting(Route::name)
        .allMatch(
            name -> tried.contains(name) || ELSEWHERE.keySet().stream().anyMatch(name::startsWith));
    for (var test : ELSEWHERE.values()) {
      assertThatCode(() -> Class.forName("org.monarca.exchange." + test))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Role.class)
  void whatIsTheirsIsThere(Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : withThings(role)) {
      var pattern = route.path().getPatternString();
      if (route.method().equals("GET") && OWN.contains(route.extentOf(role.code()))) {
        var path = things().pathOf(role, pattern);
        if (role.ofOneState()
            && !NONE_OF_THESE.contains(route.name())
            && answer(route, path, own(role)).startsWith("404")) {
          wrong.add(route.name());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Role.class)
  void whatIsTheNationsIsThereForEveryState(Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : withThings(role)) {
      var path = things().path(route.path().getPatternString());
      if (route.method().equals("GET") && route.extentOf(role.code()) == Extent.NATION) {
        for (var anybody : strangers(role)) {
          boolean leadsOn = route.name().equals(LEADS_ON) && !KEPT_BACK_FROM.contains(role);
          var status = leadsOn ? "302" : "200";
          if (!answer(route, path, anybody).startsWith(status)) {
            wrong.add(route.name());
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Role.class)
  void noListShowsWhatIsNotTheirs(Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : routes.all()) {
      var pattern = route.path().getPatternString();
      if (route.method().equals("GET")
          && !pattern.contains("{")
          && !route.anyone()
          && route.isOpenTo(role.code())
          && OWN.contains(route.extentOf(role.code()))) {
        for (var stranger : strangers(role)) {
          var seen = answer(route, pattern, stranger, false);
          if (things().marks().stream().anyMatch(seen::contains)) {
            wrong.add(route.name());
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Open to the role, with a thing of a State, an office or a person in its path. */
  private List<Route> withThings(Role role) {
    return routes.all().stream()
        .filter(route -> !route.anyone() && route.isOpenTo(role.code()))
        .filter(route -> {
          var pattern = route.path().getPatternString();
          return !things().path(pattern).equals(pattern);
        })
        // Whoever may not join children is told so on the child's page, which is everybody's.
        .filter(route ->
            !route.method().equals("POST")
                || !route.name().contains("/children/{exchangeId}")
                || route.name().contains("/protection"))
        .toList();
  }

  /** The same role where it has nothing to do with Texas, or with that district of it. */
  private List<RequestPostProcessor> strangers(Role role) {
    if (role == Role.STATE_SYSTEM) {
      return List.of(as(role, "CA"));
    }
    if (!role.ofOneState()) {
      return List.of(acting(person(role, null, null, null)));
    }
    var elsewhere = Stream.of(stranger(role, "CA"));
    boolean isOfOffice = role == Role.DISTRICT_ADMIN || role == Role.REGION_ADMIN;
    return (isOfOffice ? Stream.concat(elsewhere, Stream.of(stranger(role, "TX"))) : elsewhere)
        .toList();
  }

  private RequestPostProcessor stranger(Role role, String state) {
    return acting(
        person(
            role,
            state,
            role == Role.REGION_ADMIN ? region(state) : null,
            role == Role.DISTRICT_ADMIN ? district(state) : null));
  }

  private RequestPostProcessor own(Role role) {
    return role == Role.STATE_SYSTEM
        ? as(role, "TX")
        : acting(
            person(
                role,
                "TX",
                role == Role.REGION_ADMIN ? things().region() : null,
                role == Role.DISTRICT_ADMIN ? things().district() : null));
  }

  private Account person(
      Role role, @Nullable String state, @Nullable Long region, @Nullable String district) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic " + role.code(),
            role,
            state,
            region,
            district,
            ZoneOffset.UTC));
  }

  private static long region(String state) {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.region (state, name) values (?, gen_random_uuid()::text) returning id")
        .param(state)
        .query(Long.class)
        .single();
  }

  private static String district(String state) {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name) select s.id_head || lpad(((select count(*) from jurisdictions.district) + 1)::text, 5, '0'), s.code, 'Synthetic Schools' from jurisdictions.state s where s.code = ? returning lea_id")
        .param(state)
        .query(String.class)
        .single();
  }

  private String answer(Route route, String path, RequestPostProcessor who) throws Exception {
    return answer(route, path, who, true);
  }

  private String answer(Route route, String path, RequestPostProcessor who, boolean plain)
      throws Exception {
    var response = exchange(route, path, who).getResponse();
    var body = response.getContentAsString();
    return "%d %s %s"
        .formatted(
            response.getStatus(),
            things().plain(String.valueOf(response.getRedirectedUrl())),
            plain ? things().plain(body) : body);
  }

  /** The same, for whom nothing is said beforehand of what they open a record for. */
  private static RequestPostProcessor asked(RequestPostProcessor who) {
    return request -> {
      request.setAttribute("asked", true);
      return who.postProcessRequest(request);
    };
  }

  private MvcTestResult exchange(Route route, String path, RequestPostProcessor who) {
    var request = web.method(HttpMethod.valueOf(route.method())).uri(path).with(csrf()).with(who);
    if (route.method().equals("POST") && path.startsWith("/api/")) {
      request
          .contentType(MediaType.APPLICATION_JSON)
          .content(
              "{\"decision\": \"different\", \"version\": 1, \"reason\": \"other-person\", \"withdraw\": 1}");
    } else if (route.method().equals("POST")) {
      FORM.forEach(request::param);
    }
    return request.exchange();
  }

  private TexanThings things() {
    var made = texas;
    assertThat(made).isNotNull();
    return Objects.requireNonNull(made);
  }
}
