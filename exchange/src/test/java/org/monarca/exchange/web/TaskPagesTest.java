package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.worklist.Level;
import org.monarca.exchange.worklist.NewTask;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of tasks, as the people of several offices see them. */
class TaskPagesTest extends WholeExchange {

  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");
  private static final RequestPostProcessor MICHIGAN = as(Role.STATE_DATA_ADMIN, "MI");
  private static final RequestPostProcessor DEPARTMENT = as(Role.FEDERAL_USER, null);

  @Autowired private MockMvcTester web;
  @Autowired private Worklist worklist;
  @Autowired private Accounts accounts;

  @Test
  void aTaskIsTakenAndLetGoFromItsPageAndReadingChangesNothing() throws Exception {
    var task = opened("TX", null);
    var page = "/tasks/" + task.id();

    assertThat(body(get(page, TEXAS)))
        .contains("Near match, task " + task.id(), "10 working days after it was opened")
        .contains("Take it", "2107 4439 0183", "Nobody yet");
    assertThat(again(task)).isEqualTo(task);

    assertThat(post(page + "/claim", TEXAS, "version", "1"))
        .hasRedirectedUrl(page + "?notice=claimed");
    assertThat(body(get(page + "?notice=claimed", TEXAS)))
        .contains("The task is yours.", "Let go of it")
        .doesNotContain("Take it</button>");
    assertThat(post(page + "/release", TEXAS, "version", "1"))
        .hasRedirectedUrl(page + "?notice=changed");
    assertThat(post(page + "/release", TEXAS, "version", "2"))
        .hasRedirectedUrl(page + "?notice=released");
  }

  @Test
  void aTaskOfAnotherStateIsAnsweredAsAMissingOne() throws Exception {
    var task = opened("TX", null);
    var page = "/tasks/" + task.id();

    for (var stranger : List.of(MICHIGAN, DEPARTMENT, as(Role.DISTRICT_ADMIN, "TX"))) {
      assertThat(get(page, stranger)).hasStatus(404);
      assertThat(post(page + "/claim", stranger, "version", "1")).hasStatus(404);
      assertThat(post(page + "/assignment", stranger, "version", "1", "to", "state"))
          .hasStatus(404);
    }
    assertThat(get("/tasks/" + Long.MAX_VALUE, TEXAS)).hasStatus(404);
    assertThat(get("/tasks/seventeen", TEXAS)).hasStatus(404);
    assertThat(get(page, as(Role.SCHOOL_USER, "TX"))).hasStatus(403);
    assertThat(again(task)).isEqualTo(task);
  }

  @Test
  void theListStandsByUrgencyWithItsCountsAndFilters() throws Exception {
    var task = opened("ID", null);
    var idaho = as(Role.STATE_DATA_ADMIN, "ID");

    assertThat(body(get("/tasks", idaho)))
        .contains("1 task is open.", "Later", "/tasks/" + task.id())
        .contains("value=\"" + task.id() + ".1\"", "/tasks?whose=mine")
        .doesNotContain("Overdue", ">Office</th>", ">With</th>");
    assertThat(body(get("/tasks?whose=mine", idaho))).contains("Nothing here");
    assertThat(body(get("/tasks?status=over&kind=near-match", idaho))).contains("Nothing here");
    assertThat(body(get("/tasks?kind=invented&level=sky&whose=me", idaho)))
        .contains("/tasks/" + task.id());
    assertThat(get("/tasks?cursor=invented", idaho)).hasStatus(400);
    assertThat(body(get("/", idaho))).contains("1 task is open.", "href=\"/tasks\"");
  }

  @Test
  void aLongListIsReadPageByPage() throws Exception {
    worklist.open(
        IntStream.range(0, 60)
            .mapToObj(number ->
                new NewTask(TaskKind.DATA_VALIDATION, "u:" + number, "UT", null, List.of(), null))
            .toList());
    var utah = as(Role.STATE_DATA_ADMIN, "UT");

    var first = body(get("/tasks", utah));
    assertThat(first).contains("60 tasks are open.", "Next page").doesNotContain("First page");
    var next = first.replaceAll("(?s).*href=\"(/tasks\\?cursor=[^\"]+)\".*", "$1");
    var second = body(get(next, utah));

    assertThat(second).contains("First page").doesNotContain("Next page");
    assertThat(lines(first)).isEqualTo(50);
    assertThat(lines(second)).isEqualTo(10);
  }

  @Test
  void manyAreGivenAtOnce() throws Exception {
    var one = opened("TX", null);
    var two = opened("TX", null);
    var to = account(Role.STATE_DATA_ADMIN, "TX");

    assertThat(
            post(
                "/tasks/assignment",
                TEXAS,
                "chosen",
                one.id() + ".1",
                "chosen",
                two.id() + ".7",
                "to",
                "person:" + to))
        .hasRedirectedUrl("/tasks?given=1&kept=1");
    assertThat(again(one).assignee()).isEqualTo(to);
    assertThat(body(get("/tasks?given=1&kept=1", TEXAS)))
        .contains("1 task was given.", "1 stays where it is");
    assertThat(post("/tasks/assignment", TEXAS, "to", "person:" + to))
        .hasRedirectedUrl("/tasks?given=0&kept=0");
    assertThat(body(get("/tasks?given=0&kept=0", TEXAS))).contains("No task was chosen.");
  }

  @Test
  void manyAreGivenToAnOfficeAtOnce() throws Exception {
    testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name) values ('3599001', 'NM', 'Synthetic Mesa Schools')")
        .update();
    var state = as(Role.STATE_DATA_ADMIN, "NM");
    var one = opened("NM", "3599001");
    var two = opened("NM", "3599001");

    assertThat(body(get("/tasks", state)))
        .containsOnlyOnce("<option value=\"district:3599001\"")
        .contains("Anybody: Synthetic Mesa Schools", "Anybody: State of New Mexico");
    var form = "/tasks/assignment";
    assertThat(
            post(
                form,
                state,
                "chosen",
                one.id() + ".1",
                "chosen",
                two.id() + ".1",
                "to",
                "district:3599001"))
        .hasRedirectedUrl("/tasks?given=2&kept=0");

    assertThat(again(one).level()).isEqualTo(Level.DISTRICT);
    assertThat(again(two).assignee()).isNull();
    assertThat(post(form, state, "chosen", one.id() + ".2", "to", "district:4840380"))
        .as("a district of another State")
        .hasRedirectedUrl("/tasks?given=0&kept=1");
  }

  @Test
  void whoseRightsHaveEndedIsRefusedWhereThePageIsStillOpen() throws Exception {
    var task = opened("TX", null);
    var id = account(Role.STATE_DATA_ADMIN, "TX");
    var person = signedIn(id, Role.STATE_DATA_ADMIN, "TX");
    var page = "/tasks/" + task.id();
    assertThat(body(get(page, person))).contains("Take it</button>");
    endRoles(id);

    var refused = post(page + "/claim", person, "version", "1");

    assertThat(refused).hasStatus(404);
    assertThat(again(task)).isEqualTo(task);
    assertThat(body(get("/tasks", person))).contains("Nothing here");
  }

  @Test
  void noSettingLetsTimeDecide() throws Exception {
    var kansas = as(Role.STATE_DATA_ADMIN, "KS");

    assertThat(body(get("/tasks/settings", kansas)).split("type=\"checkbox\"", -1))
        .as("districts and regions, and nothing else can be switched on")
        .hasSize(3);
  }

  @Test
  void aTaskIsGivenWithANoteAndARefusedFormKeepsWhatWasTyped() throws Exception {
    var task = opened("TX", null);
    var to = account(Role.STATE_DATA_ADMIN, "TX");
    var form = "/tasks/" + task.id() + "/assignment";

    assertThat(body(post(form, TEXAS, "version", "1", "to", "nobody", "note", "Your <school>.")))
        .contains("Error:", "from the list", "Your &lt;school&gt;.");
    assertThat(body(post(form, TEXAS, "version", "1", "to", "state", "note", "x".repeat(2_001))))
        .contains("more than 2,000 characters", "href=\"#note\"");
    assertThat(post(form, TEXAS, "version", "1", "to", "person:" + to, "note", "Your <school>."))
        .hasRedirectedUrl("/tasks/" + task.id() + "?notice=assigned");

    assertThat(body(get("/tasks/" + task.id(), TEXAS)))
        .contains("Given to Synthetic Person", "Your &lt;school&gt;.");
    assertThat(post(form, TEXAS, "version", "1", "to", "state"))
        .hasRedirectedUrl("/tasks/" + task.id() + "?notice=changed");
  }

  @Test
  void onlyFormsOfOurPagesAct() {
    var task = opened("TX", null);

    assertThat(web.post().uri("/tasks/" + task.id() + "/claim").with(TEXAS)).hasStatus(403);
    assertThat(web.post().uri("/tasks/settings").with(DEPARTMENT).with(csrf())).hasStatus(403);
  }

  @Test
  void aStateSetsUpItsLevelsAndTimes() throws Exception {
    var iowa = as(Role.STATE_DATA_ADMIN, "IA");
    assertThat(body(get("/tasks/settings", iowa))).contains("Nothing has been set so far");

    assertThat(body(settings(iowa, "0", "61"))).contains("Error:", "from 1 to 60", "value=\"61\"");
    assertThat(settings(iowa, "0", "7")).hasRedirectedUrl("/tasks/settings?saved=yes");
    assertThat(body(settings(iowa, "0", "8")))
        .contains("somebody else has changed these settings meanwhile", "value=\"7\"");

    assertThat(opened("IA", null).dueDays()).isEqualTo(7);
    assertThat(body(get("/tasks/settings?saved=yes", iowa)))
        .contains("The settings are saved.")
        .doesNotContain("Nothing has been set so far");
  }

  private MvcTestResult settings(RequestPostProcessor who, String version, String nearMatch) {
    var request =
        web.post()
            .uri("/tasks/settings")
            .with(who)
            .with(csrf())
            .param("version", version)
            .param("districts", "yes");
    for (var level : List.of("district", "region", "state")) {
      request.param("up-" + level, "5");
    }
    for (var kind : TaskKind.values()) {
      request.param("due-" + kind.code(), kind == TaskKind.NEAR_MATCH ? nearMatch : "10");
    }
    return request.exchange();
  }

  private Task opened(String state, @Nullable String district) {
    var subject = UUID.randomUUID().toString();
    worklist.open(
        List.of(
            new NewTask(
                TaskKind.NEAR_MATCH, subject, state, district, List.of("210744390183"), null)));
    return worklist.ofSubject(TaskKind.NEAR_MATCH, subject).orElseThrow();
  }

  private Task again(Task task) {
    return worklist.find(task.id()).orElseThrow();
  }

  private String account(Role role, String state) {
    return accounts
        .create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "amber-prairie-lantern",
                "Synthetic Person",
                role,
                state,
                ZoneId.of("UTC")))
        .id();
  }

  private MvcTestResult get(String path, RequestPostProcessor who) {
    return web.get().uri(path).with(who).exchange();
  }

  private MvcTestResult post(String path, RequestPostProcessor who, String... params) {
    var request = web.post().uri(path).with(who).with(csrf());
    for (int i = 0; i < params.length; i += 2) {
      request.param(params[i], params[i + 1]);
    }
    return request.exchange();
  }

  private static String body(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  private static long lines(String page) {
    return page.lines().filter(line -> line.contains("name=\"chosen\"")).count();
  }
}
