package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    var child =
        dakota()
            .child(
                Stay.at(district)
                    .with("grade_level", "05")
                    .with("school_or_project_name", "=2+2 Elementary"));
    upkeep.follow(TwoDistricts.STATE, identities.sources(child));
    return child;
  }

  @Test
  void anOfficeSeesItsChildrenInBothLanguages() throws Exception {
    var here = acting(dakota().recruiter(dakota().here()));

    assertThat(body("/children", here))
        .contains("Children of your office", own.digits(), "Synthetic Schools", "South Dakota")
        .contains("1 child", "href=\"/children.csv\"")
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
      assertThat(web.get().uri("/children.csv").with(as(role, TwoDistricts.STATE))).hasStatus(403);
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

    var answer = web.get().uri("/children.csv?grade=05").with(here).exchange();

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

    var answer = web.get().uri("/children.xlsx").with(here).exchange();

    assertThat(answer).hasStatusOk();
    var file =
        Files.write(folder.resolve("list.xlsx"), answer.getResponse().getContentAsByteArray());
    var parts = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts)
        .containsPattern("<t[^>]*>" + own.digits() + "</t>")
        .contains("=2+2 Elementary", "Exchange number", "yyyy-mm-dd")
        .doesNotContain("<f>");
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

  @Test
  void whomSomebodyOpenedLatelyStandsAtHomeAndAProtectedChildByItsNumber() throws Exception {
    var recruiter = dakota().recruiter(dakota().here());
    var here = acting(recruiter);
    assertThat(body("/", here)).doesNotContain("Children you opened lately");

    body("/children/" + own, here);
    body("/children/" + neighbour, here);

    var home = body("/", here);
    assertThat(home).contains("Children you opened lately", own.digits());
    assertThat(home.indexOf(neighbour.digits())).isBetween(0, home.indexOf(own.digits()));
    assertThat(body("/", acting(dakota().recruiter(dakota().here()))))
        .doesNotContain("Children you opened lately");

    var dakotan = accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null));
    marks.mark(actor(dakotan), neighbour, MarkReason.HIDING);
    assertThat(body("/children", here))
        .contains(neighbour.forPeople(), "Protected child")
        .contains(own.forPeople());
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
