package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.NewTask;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/**
 * A State's system reads the State's tasks, a person's program the person's, and those of no other.
 */
class TaskListApiTest extends ByToken {

  private static final String KANSAS = "KS";

  @Autowired private MockMvcTester web;
  @Autowired private Worklist worklist;

  @BeforeEach
  void kansasHasTasks() {
    worklist.open(
        IntStream.range(0, 5)
            .mapToObj(number ->
                new NewTask(
                    number == 0 ? TaskKind.CORRECTION : TaskKind.NEAR_MATCH,
                    "kansas:" + number,
                    KANSAS,
                    null,
                    List.of("210744390183"),
                    null))
            .toList());
    worklist.open(
        List.of(
            new NewTask(TaskKind.NEAR_MATCH, "nebraska:1", "NE", null, List.of(), null),
            new NewTask(TaskKind.NEAR_MATCH, "department:1", "US", null, List.of(), null)));
  }

  @Test
  void aTaskIsToldAsTheContractHasIt() throws Exception {
    var task = tasks("?kind=correction").path("tasks").get(0);

    assertThat(task.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "kind", "status", "level", "state", "due", "exchange_ids", "version");
    assertThat(task.path("kind").asString()).isEqualTo("correction");
    assertThat(task.path("status").asString()).isEqualTo("open");
    assertThat(task.path("level").asString()).isEqualTo("state");
    assertThat(task.path("due").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(task.path("exchange_ids").get(0).asString()).isEqualTo("210744390183");
    assertThat(task.path("version").asLong()).isPositive();
  }

  @Test
  void everyTaskOfTheStateIsReadOncePartByPart() throws Exception {
    var whole = tasks("").path("tasks");
    var parts = new ArrayList<JsonNode>();
    @Nullable String cursor = "";
    while (cursor != null) {
      var part = tasks("?limit=2&cursor=" + cursor);
      part.path("tasks").forEach(parts::add);
      cursor = part.path("next").isNull() ? null : part.path("next").asString();
    }

    assertThat(whole).filteredOn(TaskListApiTest::isOurs).hasSize(5);
    assertThat(whole).allMatch(task -> task.path("state").asString().equals(KANSAS));
    assertThat(parts).containsExactlyElementsOf(whole);
  }

  @Test
  void kindsAndStatusesNarrowAndWhatIsNoneIsRefused() throws Exception {
    worklist.close(TaskKind.NEAR_MATCH, List.of("kansas:4"), "same", Actor.exchange("test"));

    assertThat(tasks("?kind=near-match&status=open").path("tasks")).hasSize(3);
    assertThat(tasks("?status=claimed").path("tasks")).isEmpty();
    assertThat(tasks("?status=done").path("tasks")).isNotEmpty();
    for (var wrong : List.of("?kind=all", "?status=over", "?kind=near-match&status=OPEN")) {
      assertThat(get(wrong)).hasStatus(HttpStatus.BAD_REQUEST);
    }
    assertThat(get("?cursor=invented")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void aPersonsProgramReadsWhatIsThePersons() throws Exception {
    assertThat(states(token(Role.STATE_DATA_ADMIN, KANSAS))).isNotEmpty().containsOnly(KANSAS);
    assertThat(states(token(Role.STATE_DATA_ADMIN, "OK"))).isEmpty();
    assertThat(states(token(Role.FEDERAL_USER, null))).contains("US").doesNotContain(KANSAS, "NE");
    assertThat(get("/api/v1/tasks?cursor=invented", token(Role.STATE_DATA_ADMIN, KANSAS)))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  /** Others of the State may have been left by tests before. */
  private static boolean isOurs(JsonNode task) {
    return task.path("exchange_ids").path(0).asString("").equals("210744390183");
  }

  private List<String> states(String token) throws Exception {
    var states = new ArrayList<String>();
    json(get("/api/v1/tasks?limit=1000", token))
        .path("tasks")
        .forEach(task -> states.add(task.path("state").asString()));
    return states;
  }

  private JsonNode tasks(String query) throws Exception {
    var answer = get(query);
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsString());
  }

  private MvcTestResult get(String query) {
    return web.get().uri("/api/v1/tasks" + query).with(as(Role.STATE_SYSTEM, KANSAS)).exchange();
  }
}
