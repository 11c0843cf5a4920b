package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.LiveAnswer.Done;
import org.monarca.exchange.intake.LiveAnswer.Told;
import tools.jackson.databind.json.JsonMapper;

/** Two processes on one database take what States say. */
class LiveProcessesTest {

  @RepeatedTest(3)
  void theSameRequestAtBothIsDoneOnce() {
    try (var intake = new TestIntake()) {
      var calls = List.of(call(intake, "c1", "k1"), call(intake, "c1", "k1"));

      atBoth(intake, calls);

      assertThat(calls.stream().map(LiveProcessesTest::done).map(Done::repeated))
          .containsExactlyInAnyOrder(false, true);
      assertThat(intake.count("students.version")).isEqualTo(1);
      assertThat(intake.count("audit.entry where action = 'child.tell'")).isEqualTo(1);
    }
  }

  @RepeatedTest(3)
  void whatBothSayOfOneChildOnANewDayIsDoneOneAfterTheOther() {
    try (var intake = new TestIntake()) {
      var calls =
          List.of(
              call(intake, "c1", UUID.randomUUID().toString()),
              call(intake, "c1", UUID.randomUUID().toString()));

      atBoth(intake, calls);

      assertThat(calls.stream().map(call -> done(call).told().status()))
          .containsExactlyInAnyOrder(201, 200);
      assertThat(intake.count("intake.submission")).isEqualTo(1);
      assertThat(intake.count("students.source")).isEqualTo(1);
    }
  }

  private static void atBoth(TestIntake intake, List<LiveCall> calls) {
    var processes = List.of(intake.live(CrashPoint.NONE), intake.live(CrashPoint.NONE));
    var all =
        IntStream.range(0, calls.size())
            .mapToObj(i ->
                CompletableFuture.runAsync(
                    () -> {
                      assertThat(processes.get(i).add(calls.get(i))).isEmpty();
                      processes.get(i).takeSome();
                    },
                    run -> Thread.ofPlatform().start(run)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();
  }

  private static Done done(LiveCall call) {
    return (Done) call.answer().join();
  }

  private static LiveCall call(TestIntake intake, String id, String key) {
    var body = JsonMapper.shared().writeValueAsBytes(TestLive.child(1));
    var request = new LiveRequest(LiveRequest.Kind.PUT, "TX", id, key, body);
    var read =
        new LiveReading(
                TestIntake.system("TX"),
                request,
                outcome -> new Told(outcome.arrived() ? 201 : 200, ""),
                intake.clock().instant(),
                KeptTable.NONE)
            .read();
    return ((LiveReading.Read.Judged) read).call();
  }
}
