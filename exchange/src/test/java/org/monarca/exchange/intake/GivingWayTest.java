package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GivingWayTest {

  private static final Duration A_MOMENT = Duration.ofMillis(200);

  @Test
  void whileNobodyIsThereAllPiecesAreWorkedOnAtOnce() throws Exception {
    var givingWay = new GivingWay(() -> false, 1);
    var both = new CyclicBarrier(2);

    try (var workers = Executors.newFixedThreadPool(2)) {
      var one = workers.submit(() -> givingWay.piece(() -> met(both)));
      var other = workers.submit(() -> givingWay.piece(() -> met(both)));

      assertThat(one.get()).isTrue();
      assertThat(other.get()).isTrue();
    }
  }

  @Test
  void whileSomebodyIsThereOnePieceWaitsForTheOther() throws Exception {
    var givingWay = new GivingWay(() -> true, 1);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);

    try (var workers = Executors.newFixedThreadPool(2)) {
      var one =
          workers.submit(() ->
              givingWay.piece(() -> {
                begun.countDown();
                return awaited(goOn);
              }));
      begun.await();
      var other = workers.submit(() -> givingWay.piece(Instant::now));

      assertThat(isOverWithin(A_MOMENT, other)).isFalse();
      var then = Instant.now();
      goOn.countDown();

      assertThat(one.get()).isTrue();
      assertThat(other.get()).isAfterOrEqualTo(then);
    }
  }

  @Test
  void aPieceThatFailsLeavesItsPlace() {
    var givingWay = new GivingWay(() -> true, 1);

    try {
      givingWay.piece(() -> {
        throw new IllegalStateException("fails");
      });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("fails");
    }

    assertThat(givingWay.<String>piece(() -> "the next")).isEqualTo("the next");
  }

  private static boolean isOverWithin(Duration moment, Future<?> piece)
      throws InterruptedException, ExecutionException {
    try {
      piece.get(moment.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  private static boolean met(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
      return true;
    } catch (Exception alone) {
      return false;
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
