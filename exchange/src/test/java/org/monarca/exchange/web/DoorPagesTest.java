package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is asked about a submission at the door, on the pages and of systems. */
class DoorPagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @Test
  void whoeverMayNotReadFindingsLearnsCausesAndNothingOfAChild() throws Exception {
    var bad = added().withFinding(added().add("KY", "done", 1).getFirst());

    var administrators = body(get("/submissions/" + bad, as(Role.STATE_DATA_ADMIN, "KY")));
    var directors = body(get("/submissions/" + bad, as(Role.STATE_DIRECTOR, "KY")));

    assertThat(administrators).contains("MON-2004", "secretly seen", "c1");
    assertThat(directors)
        .contains("MON-2004", "Shown to the State’s data administrators")
        .doesNotContain("secretly seen", ">c1<");
  }

  @Test
  void theFindingsOfACauseAreAListAndAFileOfTheirOwn() throws Exception {
    var bad = added().withFinding(added().add("LA", "done", 1).getFirst());
    added().withFinding(bad, "MON-2001", "first_name", "other line");
    var louisiana = as(Role.STATE_DATA_ADMIN, "LA");
    var path = "/submissions/" + bad + "/findings";
    var cause = "?cause=MON-2004.student.sex";

    assertThat(body(get(path + cause, louisiana)))
        .contains("secretly seen", "Only these: MON-2004")
        .doesNotContain("other line");
    assertThat(body(get(path + ".csv" + cause, louisiana)))
        .contains("secretly seen")
        .doesNotContain("other line");
    assertThat(body(get(path + ".json?code=MON-2001", louisiana)))
        .contains("other line")
        .doesNotContain("secretly seen");
    assertThat(get(path + ".csv?cause=nothing", louisiana)).hasStatus(400);
    assertThat(body(get(path + "?code=nothing", louisiana)))
        .contains("secretly seen", "other line");
  }

  @Test
  void systemsAreToldCausesAndTheFindingsOfOne() {
    var bad = added().withFinding(added().add("MD", "done", 1).getFirst());
    added().withFinding(bad, "MON-2001", "first_name", "other line");
    var system = as(Role.STATE_SYSTEM, "MD");
    var path = "/api/v1/submissions/" + bad;

    var causes = get(path + "/causes", system);
    assertThat(causes)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].cause")
        .asArray()
        .containsExactly("MON-2001.student.first_name", "MON-2004.student.sex");
    assertThat(causes)
        .bodyJson()
        .extractingPath("$[1].examples[0].value")
        .isEqualTo("secretly seen");
    assertThat(get(path + "/findings?cause=MON-2004.student.sex", system))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].value")
        .asArray()
        .containsExactly("secretly seen");
    assertThat(get(path + "/findings?cause=nothing", system))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unreadable-parameter");
    assertThat(get(path + "/causes", as(Role.STATE_SYSTEM, "ME"))).hasStatus(404);
  }

  @Test
  void whoeverIsAskedSeesWhomTheListLeavesOutBySchoolAndTakesThemAway() throws Exception {
    var waiting = added().add("WA", "waiting", 1).getFirst();
    testDatabase()
        .jdbc()
        .sql(
            "insert into intake.left_out values (:id, 'w1', '530000100001', 'Synthetic School', '07'), (:id, 'w2', null, null, null)")
        .param("id", waiting)
        .update();
    var washington = as(Role.STATE_DATA_ADMIN, "WA");
    var path = "/submissions/" + waiting;

    assertThat(body(get(path, washington)))
        .contains("2 living children are absent from this list and would be withdrawn.")
        .contains("Synthetic School (530000100001)", "No school told");
    assertThat(body(get(path + "/left-out", washington))).contains("w1", "w2", "Grade 7");
    assertThat(body(get(path + "/left-out?school=", washington)))
        .contains("w2", "Only those of No school told.")
        .doesNotContain("w1");
    assertThat(body(get(path + "/left-out.csv?school=530000100001", washington)))
        .contains("w1,530000100001,Synthetic School,07")
        .doesNotContain("w2");
    var system = as(Role.STATE_SYSTEM, "WA");
    assertThat(body(get("/api/v1" + path + "/left-out", system))).contains("w1", "w2");
    assertThat(body(get("/api/v1" + path + "/left-out?school=", system)))
        .contains("w2")
        .doesNotContain("w1");
  }

  @Test
  void whatIsUnusualIsAskedOnThePageAndAnsweredThere() throws Exception {
    var done = unusual("OR");
    var oregon = as(Role.STATE_DATA_ADMIN, "OR");
    var path = "/submissions/" + done;

    assertThat(body(get(path, oregon)))
        .contains("Compared with the last 8 full lists: 1 figure is unusual.")
        .contains("Grade 07 fell from 812 to 3: unusual. Is it so?", "It is so</button>");
    assertThat(body(get(path, as(Role.STATE_DIRECTOR, "OR"))))
        .contains("Grade 07 fell from 812 to 3")
        .doesNotContain("It is so</button>");
    assertThat(body(said(path, oregon, ""))).contains("Say why it is so.", "checked=\"checked\"");
    assertThat(said(path, oregon, "A school closed.")).hasRedirectedUrl(path + "#unusual");
    assertThat(body(get(path, oregon)))
        .contains("Said to be so", "A school closed.")
        .doesNotContain("It is so</button>");
    assertThat(get("/api/v1" + path, as(Role.STATE_SYSTEM, "OR")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.unusual[0].said_so")
        .isEqualTo(true);
    assertThat(get("/api/v1" + path + "/unusual", as(Role.STATE_SYSTEM, "OR")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.figures[0].said.note")
        .isEqualTo("A school closed.");
  }

  @Test
  void systemsAreToldWhatIsUnusualAndBesideWhat() {
    var done = unusual("NV");
    var fresh = added().add("NV", "received", 1).getFirst();
    var system = as(Role.STATE_SYSTEM, "NV");

    assertThat(get("/api/v1/submissions/" + done + "/unusual", system))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"compared": 8, "enough": true, "figures": [
              {"figure": "grade", "value": "07", "before": 812, "now": 3, "said_so": false, "said": null,
               "message": "Grade 07 fell from 812 to 3: unusual. Is it so?"}]}
            """);
    assertThat(get("/api/v1/submissions/" + fresh + "/unusual", system))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"compared\": null, \"enough\": false, \"figures\": []}");
    assertThat(get("/api/v1/submissions/" + done + "/unusual", as(Role.STATE_SYSTEM, "ME")))
        .hasStatus(404);
    for (var none : List.of("none", UUID.randomUUID().toString())) {
      assertThat(get("/api/v1/submissions/" + none + "/unusual", system)).hasStatus(404);
    }
  }

  @Test
  void whereThereIsNoHistoryThatIsSaidInsteadOfSilence() throws Exception {
    var first = added().add("UT", "done", 1).getFirst();
    testDatabase()
        .jdbc()
        .sql(
            "update intake.submission set mode = 'full', figures = '{}', compared = 0 where id = ?")
        .param(first)
        .update();

    assertThat(body(get("/submissions/" + first, as(Role.STATE_DATA_ADMIN, "UT"))))
        .contains("There is no earlier full list to compare with");
  }

  private MvcTestResult said(String path, RequestPostProcessor by, String note) {
    return web.post()
        .uri(path + "/unusual")
        .param("figure", "grade.07")
        .param("note", note)
        .with(by)
        .with(csrf())
        .exchange();
  }

  /** A full list in which one grade is. */
  private static UUID unusual(String state) {
    var done = added().add(state, "done", 1).getFirst();
    testDatabase()
        .jdbc()
        .sql(
            """
            with compared as (update intake.submission set mode = 'full', figures = '{}', compared = 8 where id = :id)
            insert into intake.unusual (submission, figure, place, before, now) values (:id, 'grade.07', 1, 812, 3)
            """)
        .param("id", done)
        .update();
    return done;
  }

  private static AddedSubmissions added() {
    return new AddedSubmissions(testDatabase());
  }

  private MvcTestResult get(String path, RequestPostProcessor reader) {
    return web.get().uri(path).with(reader).exchange();
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
