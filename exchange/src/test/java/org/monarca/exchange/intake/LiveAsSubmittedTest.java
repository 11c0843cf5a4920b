package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.records.submission.Form;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is said of children one at a time ends as the same said in deltas of one child each. */
class LiveAsSubmittedTest {

  private static final int SAYINGS = 40;

  private final JsonMapper json = new JsonMapper();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void bothEndTheSame(long seed) {
    try (var submitted = new TestIntake();
        var spoken = new TestIntake();
        var live = new TestLive(spoken)) {
      var random = new Random(seed);
      var bySubmissions = new ArrayList<String>();
      var bySpeaking = new ArrayList<String>();
      for (int i = 0; i < SAYINGS; i++) {
        var state = List.of("TX", "MI").get(random.nextInt(2));
        var body = saying(random);
        bySubmissions.add(submit(submitted, state, i, body));
        bySpeaking.add(say(live, state, body));
      }

      assertThat(bySpeaking).isEqualTo(bySubmissions);
      assertThat(spoken.living()).isEqualTo(submitted.living());
      assertThat(children(spoken)).isEqualTo(children(submitted));
      for (var table :
          List.of(
              "students.source",
              "students.version",
              "students.early_withdrawal",
              "identity.exchange_id",
              "identity.near_match",
              "intake.finding",
              "intake.refused",
              "roster.stay")) {
        assertThat(spoken.count(table)).as(table).isEqualTo(submitted.count(table));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void manyInOneTransactionEndTheSame(long seed) {
    try (var submitted = new TestIntake();
        var spoken = new TestIntake()) {
      var random = new Random(seed);
      var queue = spoken.live(CrashPoint.NONE);
      for (int turn = 0; turn < 8; turn++) {
        var calls = new ArrayList<LiveCall>();
        for (var saying : together(random).entrySet()) {
          var state = saying.getKey().substring(0, 2);
          submit(submitted, state, turn * 100 + calls.size(), saying.getValue());
          calls.add(call(spoken, state, saying.getValue()));
        }
        spoken.wait(Duration.ofMillis(1));
        calls.forEach(call -> assertThat(queue.add(call)).isEmpty());
        queue.takeSome(); // once: all are in one transaction
        assertThat(calls).allMatch(call -> call.answer().isDone());
      }

      assertThat(spoken.living()).isEqualTo(submitted.living());
      assertThat(children(spoken)).isEqualTo(children(submitted));
      assertThat(versions(spoken)).isEqualTo(versions(submitted));
      for (var table :
          List.of("students.early_withdrawal", "intake.finding", "intake.refused", "roster.stay")) {
        assertThat(spoken.count(table)).as(table).isEqualTo(submitted.count(table));
      }
    }
  }

  /** Of several children of several States, each once, by State and identifier. */
  private static Map<String, Map<String, Object>> together(Random random) {
    var sayings = new TreeMap<String, Map<String, Object>>();
    for (int i = 0; i < 8; i++) {
      var saying = saying(random);
      sayings.put(
          List.of("TX", "MI", "CA").get(random.nextInt(3)) + saying.get("state_student_id"),
          saying);
    }
    return sayings;
  }

  private LiveCall call(TestIntake intake, String state, Map<String, Object> body) {
    var request =
        new LiveRequest(
            LiveRequest.Kind.PUT,
            state,
            String.valueOf(body.get("state_student_id")),
            UUID.randomUUID().toString(),
            json.writeValueAsBytes(body));
    var read =
        new LiveReading(
                TestIntake.system(state),
                request,
                outcome -> new LiveAnswer.Told(200, ""),
                intake.clock().instant(),
                KeptTable.NONE)
            .read();
    return ((LiveReading.Read.Judged) read).call();
  }

  private static List<String> versions(TestIntake intake) {
    return intake
        .database()
        .jdbc()
        .sql(
            """
            select concat_ws(' ', s.state, s.state_student_id, v.kind, v.action, v.alive, v.gone, v.current, told.moment, last.moment, v.rows)
              from students.version v
              join students.source s on s.id = v.source_id
              join students.telling told on told.number = v.telling
              join students.telling last on last.number = v.as_of
             order by 1
            """)
        .query(String.class)
        .list();
  }

  /** Of few children, so that they meet; by dates in disorder, with what is wrong among it. */
  private static Map<String, Object> saying(Random random) {
    int child = random.nextInt(4);
    var body = new LinkedHashMap<String, Object>();
    body.put("state_student_id", "c" + child);
    body.put(
        "created_at",
        Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000)).toString());
    body.put("action", List.of("I", "U", "U", "U", "D").get(random.nextInt(5)));
    body.putAll(TestLive.child(child));
    body.put("middle_name", List.of("", "Luz", "Sol").get(random.nextInt(3)));
    if (random.nextInt(6) == 0) {
      body.put(
          "birth_date", List.of("2012-02-30", "2031-01-01", "2011-05-09").get(random.nextInt(3)));
    }
    if (random.nextInt(8) == 0) {
      body.put("exchange_id", "123456789015");
    }
    body.put(
        "enrollments",
        rows(
            random,
            Map.of(
                "enrollment_date",
                "2026-08-1" + random.nextInt(10),
                "enrollment_type",
                "06",
                "school_or_project_name",
                "Synthetic",
                "facility_city",
                "Weslaco",
                "facility_state",
                "TX")));
    body.put(
        "immunizations",
        rows(
            random,
            Map.of(
                "cvx_code",
                "20",
                "occurrence_date",
                "2020-01-0" + (1 + random.nextInt(8)),
                "source",
                "01")));
    return body;
  }

  private static List<Map<String, String>> rows(Random random, Map<String, String> values) {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = random.nextInt(3); i > 0; i--) {
      var row = new LinkedHashMap<>(values);
      row.put("record_key", "r" + i);
      if (random.nextInt(5) == 0) {
        row.put("action", "D");
      }
      rows.add(row);
    }
    return rows;
  }

  private String submit(TestIntake intake, String state, int number, Map<String, Object> body) {
    var student = new LinkedHashMap<>(body);
    var created = student.remove("created_at");
    var rows =
        student.values().stream()
            .filter(List.class::isInstance)
            .mapToInt(list -> ((List<?>) list).size())
            .sum();
    var header =
        Map.of(
            "format_version", "1.0",
            "submitting_state", state,
            "submission_id", "s" + number,
            "created_at", created,
            "mode", "delta",
            "window_begin", "2026-10-01T00:00:00Z",
            "window_end", "2026-11-01T00:00:00Z",
            "student_count", "1",
            "record_count", Integer.toString(1 + rows));
    var text = json.writeValueAsString(header) + "\n" + json.writeValueAsString(student) + "\n";
    var done = intake.send(state, Form.JSON_LINES, text.getBytes(StandardCharsets.UTF_8));
    var verdict =
        intake.outcomes(done).values().stream()
            .map(outcome -> outcome.verdict().code())
            .findFirst();
    return verdict.orElse("rejected") + " " + intake.problems(done).stream().sorted().toList();
  }

  private static String say(TestLive live, String state, Map<String, Object> body) {
    var outcome = live.outcome(state, String.valueOf(body.get("state_student_id")), body);
    var verdict = outcome.verdict();
    return (verdict == null ? "rejected" : verdict.code())
        + " "
        + TestLive.problems(outcome).stream().sorted().toList();
  }

  /** Which records are one child, whatever their numbers are. */
  private static List<String> children(TestIntake intake) {
    return intake
        .database()
        .jdbc()
        .sql(
            """
            select string_agg(s.state || ' ' || s.state_student_id, ', ' order by s.state, s.state_student_id)
              from identity.link l join students.source s on s.id = l.source_id
             group by l.exchange_id order by 1
            """)
        .query(String.class)
        .list();
  }
}
