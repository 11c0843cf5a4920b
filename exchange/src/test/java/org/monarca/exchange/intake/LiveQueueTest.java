package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.LiveAnswer.Busy;
import org.monarca.exchange.intake.LiveAnswer.Done;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.platform.Crowded;
import org.springframework.dao.CannotAcquireLockException;
import tools.jackson.databind.json.JsonMapper;

/** Who waits is done in turn, and no failure leaves anybody behind. */
class LiveQueueTest {

  private static final LiveAnswer DONE = new Done(new Told(200, ""), false);

  private final List<List<LiveCall>> batches = new ArrayList<>();

  @Test
  void aStateThatSaysMuchKeepsNoOtherWaiting() {
    var queue = queue(some -> done(some));
    IntStream.range(0, 150).forEach(i -> queue.add(call("TX", "c" + i)));
    var michigan = call("MI", "m1");
    queue.add(michigan);

    queue.takeSome();

    assertThat(batches.getFirst()).hasSize(100).contains(michigan);
    assertThat(ids("TX")).isEqualTo(IntStream.range(0, 99).mapToObj(i -> "c" + i).toList());
  }

  @Test
  void anErrorLeavesNoKeyUnderWay() {
    var calls = List.of(call("TX", "c1"), call("TX", "c2"), call("TX", "c3"));
    var queue =
        queue(some -> {
          if (some.size() > 1) {
            throw new IllegalStateException("together");
          }
          throw new AssertionError("broken");
        });
    calls.forEach(queue::add);

    assertThatThrownBy(queue::takeSome).isInstanceOf(AssertionError.class);

    assertThat(calls).allMatch(call -> call.answer().isCompletedExceptionally());
    assertThat(calls).allMatch(call -> queue.add(call).isEmpty());
  }

  @Test
  void oneThatCannotBeDoneCostsFewTransactions() {
    var calls = IntStream.range(0, 64).mapToObj(i -> call("TX", "c" + i)).toList();
    var queue =
        queue(some -> {
          if (some.contains(calls.get(17))) {
            throw new IllegalStateException("broken");
          }
          return done(some);
        });
    calls.forEach(queue::add);

    queue.takeSome();

    assertThat(batches).hasSizeLessThan(15);
    assertThat(calls.get(17).answer()).isCompletedExceptionally();
    assertThat(calls).filteredOn(call -> call.answer().isCompletedExceptionally()).hasSize(1);
  }

  @Test
  void whereNoConnectionIsToBeHadNobodyIsKeptForTheNext() {
    var calls = List.of(call("TX", "c1"), call("MI", "c1"));
    var queue =
        queue(some -> {
          throw new Crowded("connections");
        });
    calls.forEach(queue::add);

    queue.takeSome();

    assertThat(batches).hasSize(1);
    assertThat(calls).allMatch(call -> call.answer().isCompletedExceptionally());
  }

  @Test
  void whoWasInAnothersWayIsDoneOnceMore() {
    var queue =
        queue(some -> {
          if (batches.size() == 1) {
            throw new CannotAcquireLockException("deadlock");
          }
          return done(some);
        });
    var call = call("TX", "c1");
    queue.add(call);

    queue.takeSome();

    assertThat(call.answer()).isCompletedWithValue(DONE);
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotBegun() {
    var queue = queue(some -> done(some));
    var given = call("TX", "c1");
    queue.add(given);
    given.answer().cancel(false);

    queue.takeSome();

    assertThat(batches.stream().flatMap(List::stream)).isEmpty();
    assertThat(queue.add(given)).isEmpty();
    assertThatThrownBy(() -> given.answer().join()).isInstanceOf(CancellationException.class);
  }

  @Test
  void whoeverWaitsWhenItIsStoppedIsAskedToComeAgain() {
    var queue = queue(some -> done(some));
    var waiting = call("TX", "c1");
    queue.add(waiting);

    queue.stop();

    assertThat(waiting.answer()).isCompletedWithValue(new Busy());
    assertThat(queue.add(call("TX", "c2"))).contains(new Busy());
  }

  @Test
  void whoGetsNoAnswerInTimeIsAskedToComeAgainAndHasDoneNothing() {
    var queue = queue(some -> done(some));
    var records =
        new LiveRecords(
            queue,
            new LiveDoor(4, 100),
            state -> KeptTable.NONE,
            Duration.ofMillis(1),
            Instant::now);

    var answer =
        records.say(TestIntake.system("TX"), request("TX", "c1"), outcome -> new Told(200, ""));

    assertThat(answer).isEqualTo(new Busy());
    queue.takeSome();
    assertThat(batches.stream().flatMap(List::stream)).isEmpty();
  }

  private LiveQueue queue(Function<List<LiveCall>, List<LiveAnswer>> work) {
    return new LiveQueue(
        2,
        some -> {
          batches.add(List.copyOf(some));
          return work.apply(some);
        });
  }

  private static List<LiveAnswer> done(List<LiveCall> some) {
    return some.stream().map(call -> DONE).toList();
  }

  private List<String> ids(String state) {
    return batches.getFirst().stream()
        .filter(call -> call.state().equals(state))
        .map(LiveCall::id)
        .toList();
  }

  private static LiveRequest request(String state, String id) {
    return new LiveRequest(
        LiveRequest.Kind.PUT,
        state,
        id,
        state + id,
        JsonMapper.shared().writeValueAsBytes(TestLive.child(1)));
  }

  private static LiveCall call(String state, String id) {
    var read =
        new LiveReading(
                TestIntake.system(state),
                request(state, id),
                outcome -> new Told(200, ""),
                Instant.now(),
                KeptTable.NONE)
            .read();
    return ((LiveReading.Read.Judged) read).call();
  }
}
