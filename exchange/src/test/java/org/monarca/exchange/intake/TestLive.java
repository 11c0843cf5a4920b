package org.monarca.exchange.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.monarca.exchange.intake.LiveAnswer.Told;
import tools.jackson.databind.json.JsonMapper;

/**
 * What takes single children, on the database of a {@link TestIntake}, with a worker of its own.
 */
final class TestLive implements AutoCloseable {

  private final TestIntake intake;
  private final LiveQueue queue;
  private final LiveRecords records;

  TestLive(TestIntake intake) {
    this(intake, CrashPoint.NONE);
  }

  TestLive(TestIntake intake, CrashPoint crash) {
    this.intake = intake;
    this.queue = intake.live(crash);
    this.records =
        new LiveRecords(
            queue,
            new LiveDoor(1_000, 64 << 20),
            intake.ledger().codes()::lastKnown,
            intake.clock());
    queue.start();
  }

  /** A child with all that is required, as the body of a request. */
  static Map<String, Object> child(int number) {
    var body = new LinkedHashMap<String, Object>();
    body.put("state_student_id_type", "01");
    body.put("sex", "Female");
    body.put("multiple_birth_flag", "N");
    body.put("birth_date_verification", "1004");
    body.putAll(SentBundle.nameAndBirth(number));
    return body;
  }

  static Map<String, Object> child(int number, Map<String, Object> more) {
    var body = child(number);
    body.putAll(more);
    return body;
  }

  LiveAnswer put(String state, String id, Map<String, Object> body) {
    return put(state, id, UUID.randomUUID().toString(), body);
  }

  LiveAnswer put(String state, String id, String key, Map<String, Object> body) {
    return say(
        new LiveRequest(
            LiveRequest.Kind.PUT, state, id, key, JsonMapper.shared().writeValueAsBytes(body)),
        TestLive::inWords);
  }

  LiveAnswer withdraw(String state, String id) {
    return say(
        new LiveRequest(
            LiveRequest.Kind.WITHDRAW, state, id, UUID.randomUUID().toString(), new byte[0]),
        TestLive::inWords);
  }

  LiveAnswer say(LiveRequest request, Function<LiveOutcome, Told> telling) {
    intake.wait(Duration.ofMillis(1));
    return records.say(TestIntake.system(request.state()), request, telling);
  }

  /** What became of a child that is taken or rejected. */
  LiveOutcome outcome(String state, String id, Map<String, Object> body) {
    var outcomes = new ArrayList<LiveOutcome>();
    say(
        new LiveRequest(
            LiveRequest.Kind.PUT,
            state,
            id,
            UUID.randomUUID().toString(),
            JsonMapper.shared().writeValueAsBytes(body)),
        outcome -> {
          outcomes.add(outcome);
          return inWords(outcome);
        });
    return outcomes.getLast();
  }

  static List<String> problems(LiveOutcome outcome) {
    return outcome.findings().stream().map(found -> found.problem().name()).toList();
  }

  /** What the State's systems said of single children today. */
  SubmissionStatus today(String state) {
    return intake.list(TestIntake.system(state)).stream()
        .filter(SubmissionStatus::live)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    queue.stop();
  }

  private static Told inWords(LiveOutcome outcome) {
    return new Told(outcome.rejected() ? 422 : outcome.arrived() ? 201 : 200, outcome.toString());
  }
}
