package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.scope.Stay;
import org.monarca.exchange.identity.scope.TwoDistricts;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page that lists an office's children, what is kept of it, and its files. */
class ChildListPagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Database database;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Upkeep upkeep;
  @Autowired private Marks marks;

  private @Nullable TwoDistricts districts;
  private ExchangeId own = new ExchangeId("210744390183");
  private ExchangeId neighbour = own;

  @BeforeEach
  void tell() {
    districts =
        TwoDistricts.of(testDatabase(), accounts, new ToldChild(database, sources, identities));
    own = child(dakota().here());
    neighbour = child(dakota().there());
  }

  private ExchangeId child(String district) {
    return told(
        dakota()
            .child(
                Stay.at(district)
                    .with("grade_level", "05")
                    .with("school_or_project_name", "=2+2 Elementary")));
  }

  private ExchangeId told(ExchangeId child) {
    upkeep.follow(TwoDistricts.STATE, identities.sources(child));
    return child;
  }

  @Test
  void anOfficeSeesItsChildrenInBothLanguages() throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));

    assertThat(body("/children", here))
        .contains("Children of your office", own.digits(), "Synthetic Schools", "South Dakota")
        .contains(
            "1 child", "Looked at for: Enrollment and placement.", "name=\"form\" value=\"csv\"")
        .doesNotContain(neighbour.digits());
    assertThat(body("/children?lang=es", here)).contains("Niños de su oficina", own.digits());
    assertThat(body("/children?grade=09", here))
        .contains("No such child", "No child of 1")
        .doesNotContain(own.digits());
    var region = accounts.create(TwoDistricts.asked(Role.REGION_ADMIN, dakota().region(), null));
    assertThat(body("/children", acting(region))).contains(own.digits(), neighbour.digits());
  }

  @Test
  void othersHaveNoList() {
    for (var role : List.of(Role.FEDERAL_USER, Role.AUDITOR)) {
      assertThat(web.get().uri("/children").with(as(role, null))).hasStatus(403);
    }
    for (var role : List.of(Role.USER_ADMIN, Role.PRIVACY_OFFICER)) {
      assertThat(web.get().uri("/children").with(as(role, TwoDistricts.STATE))).hasStatus(403);
      assertThat(file(as(role, TwoDistricts.STATE), "csv")).hasStatus(403);
    }
  }

  @Test
  void aProtectedChildStandsInNoList() throws Exception {
    var dakotan = accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null));
    assertThat(marks.mark(actor(dakotan), own, MarkReason.HIDING)).isEqualTo(Marks.Outcome.DONE);

    assertThat(body("/children", acting(dakota().recruiter(dakota().here()))))
        .contains("No child here yet")
        .doesNotContain(own.digits());
  }

  @Test
  void aListIsTakenAwayAsCsvInCodes() throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));

    var answer = post("/children", here, "grade", "05", "form", "csv", "purpose", "services");

    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentType()).startsWith("text/csv");
    var lines = answer.getResponse().getContentAsString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("exchange_id,last_name,first_name,birth_date,age,grade");
    assertThat(lines.getLast())
        .startsWith(own.digits() + ",")
        .contains(",05,", "'=2+2 Elementary", "SD");
  }

  /** Read as what it is: a folder of XML. */
  @Test
  void aListIsTakenAwayAsAWorkbookWithoutFormulas(@TempDir Path folder) throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));

    assertThat(parts(file(here, "xlsx"), folder))
        .containsPattern("<t[^>]*>" + own.digits() + "</t>")
        .contains("=2+2 Elementary", "Exchange number", "yyyy-mm-dd")
        .doesNotContain("<f>");
  }

  private static String parts(MvcTestResult answer, Path folder) throws Exception {
    assertThat(answer).hasStatusOk();
    var file =
        Files.write(folder.resolve("list.xlsx"), answer.getResponse().getContentAsByteArray());
    var parts = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts.toString();
  }

  private MvcTestResult file(RequestPostProcessor who, String form) {
    return post("/children", who, "form", form, "purpose", "enrollment");
  }

  @Test
  void aProtectedChildIsInNoFile(@TempDir Path folder) throws Exception {
    var open = child(dakota().here());
    var dakotan = accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null));
    assertThat(marks.mark(actor(dakotan), own, MarkReason.HIDING)).isEqualTo(Marks.Outcome.DONE);
    var here = acting(dakota().recruiter(dakota().here()));

    assertThat(file(here, "csv")).bodyText().contains(open.digits()).doesNotContain(own.digits());
    assertThat(parts(file(here, "xlsx"), folder))
        .contains(open.digits())
        .doesNotContain(own.digits());
  }

  @Test
  void whatAFileIsTakenForIsChosen() {
    var here = acting(dakota().recruiter(dakota().here()));
    var trail = auditTrail();

    for (var wrong : List.of("", "task", "any")) {
      assertThat(post("/children", here, "form", "csv", "purpose", wrong, "grade", "05"))
          .bodyText()
          .contains("Error:", "Choose what you take the list for.", own.digits());
    }
    assertThat(trail.sentences()).containsOnly("child.list done");
    assertThat(file(here, "csv")).hasStatusOk();
    assertThat(trail.sentences()).contains("child-list.export done", "child.take-list done");
  }

  @Test
  void aSchoolThatCannotBeReadListsNobodyAndStaysInItsField() throws Exception {
    var region = accounts.create(TwoDistricts.asked(Role.REGION_ADMIN, dakota().region(), null));
    var here = acting(region);

    assertThat(body("/children?school=Weslaco-High", here))
        .contains("Error:", "Type 12 digits", "value=\"Weslaco-High\"")
        .doesNotContain(own.digits(), neighbour.digits(), "Keep this view");
    assertThat(post("/children", here, "school", "??", "form", "csv", "purpose", "services"))
        .bodyText()
        .contains("Type 12 digits")
        .doesNotContain(own.digits());
  }

  /** Chosen in an address, though it stands in no select. */
  @Test
  void whatIsChosenCanBeChosenAgain() throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));
    testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.operator (state, kind, id, lea_id, name) values ('SD', 'school', ?, ?, 'Synthetic School')")
        .params(dakota().here() + "00001", dakota().here())
        .update();

    assertThat(body("/children?school=999999999999&sort=grade&order=down", here))
        .contains("<option value=\"999999999999\" selected=\"selected\">")
        .contains("<option value=\"grade\" selected=\"selected\">")
        .contains("<option value=\"down\" selected=\"selected\">");
  }

  @Test
  void whatIsStillToComeIsToldAsThat() throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));
    var today = LocalDate.now(ZoneId.of("America/Chicago"));
    told(dakota().child(Stay.at(dakota().here()).until(today.plusDays(30).toString())));
    told(dakota().child(Stay.at(dakota().here()).since(today.plusDays(20).toString())));

    assertThat(body("/children", here))
        .contains("Enrolled until ", "From ", "Not enrolled yet", "Still enrolled");
  }

  @Test
  void aViewIsKeptFoundRenamedAndRemoved() throws Exception {
    var recruiter = dakota().recruiter(dakota().here());
    var here = acting(recruiter);

    assertThat(post("/children/views", here, "name", "Fifth", "grade", "05", "sort", "born"))
        .hasRedirectedUrl("/children?grade=05&sort=born&done=saved");
    assertThat(body("/children?done=saved", here))
        .contains("The view is kept.", "href=\"/children?grade=05&amp;sort=born\"", "Fifth");
    assertThat(post("/children/views", here, "name", "fifth", "grade", "05"))
        .bodyText()
        .contains("Error:", "another view of that name", "value=\"fifth\"");

    var views = body("/children/views", here);
    var id = views.replaceAll("(?s).*action=\"/children/views/(\\d+)\".*", "$1");
    var stranger = acting(dakota().recruiter(dakota().here()));
    assertThat(post("/children/views/" + id, stranger, "name", "Mine")).hasStatus(404);
    assertThat(post("/children/views/" + id + "/removal", stranger)).hasStatus(404);
    assertThat(post("/children/views/" + id, here, "name", " ")).bodyText().contains("a name.");
    assertThat(post("/children/views/" + id, here, "name", "Grade 5"))
        .hasRedirectedUrl("/children/views?done=renamed");
    assertThat(post("/children/views/" + id + "/removal", here))
        .hasRedirectedUrl("/children/views?done=removed");
    assertThat(body("/children/views", here)).contains("You keep none yet.");
  }

  /** On a page of its own, and in the role in which they were opened. */
  @Test
  void whomSomebodyOpenedLatelyIsShownOnceItIsAskedForAndAProtectedChildByItsNumber()
      throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));
    assertThat(body("/children/recent", here)).contains("You opened no child’s record.");
    body("/children/" + own, here);
    body("/children/" + neighbour, here);
    var trail = auditTrail();

    assertThat(body("/", here)).contains("href=\"/children/recent\"").doesNotContain(own.digits());
    assertThat(body("/children", here)).contains("href=\"/children/recent\"");
    assertThat(trail.sentences()).containsExactly("child.list done");
    var recent = body("/children/recent", here);
    assertThat(recent.indexOf(neighbour.digits())).isBetween(0, recent.indexOf(own.digits()));
    assertThat(trail.sentences()).containsExactly("child.list done", "child.recent done");
    assertThat(body("/children/recent", acting(dakota().recruiter(dakota().here()))))
        .doesNotContain(own.digits());

    var dakotan = accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null));
    marks.mark(actor(dakotan), neighbour, MarkReason.HIDING);
    assertThat(body("/children/recent", here))
        .contains(neighbour.forPeople(), "Protected child")
        .contains(own.forPeople());
  }

  @Test
  void whatWasOpenedInAnotherRoleIsNotShown() throws Exception {
    var recruiter = dakota().recruiter(dakota().here());
    body("/children/" + own, acting(recruiter));
    testDatabase()
        .jdbc()
        .sql(
            "insert into audit.entry (at, actor_kind, actor, role, state, action, object_kind, object_id, outcome) values (now(), 'PERSON', ?, 'school-user', 'TX', 'child.view', 'child', ?, 'done')")
        .params(recruiter.id(), neighbour.digits())
        .update();

    assertThat(body("/children/recent", acting(recruiter)))
        .contains(own.digits())
        .doesNotContain(neighbour.digits());
  }

  private MvcTestResult post(String path, RequestPostProcessor who, String... parameters) {
    var request = web.post().uri(path).with(who).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private String body(String path, RequestPostProcessor who) throws Exception {
    var answer = web.get().uri(path).with(who).with(csrf()).locale(Locale.US).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private TwoDistricts dakota() {
    return Objects.requireNonNull(districts);
  }
}
