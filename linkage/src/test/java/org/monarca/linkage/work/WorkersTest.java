package org.monarca.linkage.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that work on pieces. */
@Timeout(60)
class WorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whatTheyBringComesInTheOrderOfTheWork(int threads) {
    try (var workers = new Workers(threads)) {
      assertThat(workers.each(500, piece -> piece * piece))
          .isEqualTo(IntStream.range(0, 500).map(piece -> piece * piece).boxed().toList());
    }
  }

  /** The first piece ends after the second, and still comes first. */
  @Test
  void whoIsReadyFirstDoesNotComeFirst() {
    var isSecondDone = new CountDownLatch(1);
    try (var workers = new Workers(2)) {
      var brought =
          workers.each(
              2,
              piece -> {
                if (piece == 0) {
                  waitFor(isSecondDone);
                } else {
                  isSecondDone.countDown();
                }
                return piece;
              });

      assertThat(brought).containsExactly(0, 1);
    }
  }

  /** Each of four waits until all four are there. */
  @Test
  void asManyWorkAtOnceAsAreAskedFor() {
    var all = new CyclicBarrier(4);
    try (var workers = new Workers(4)) {
      assertThat(workers.each(4, piece -> meet(all))).containsExactlyInAnyOrder(0, 1, 2, 3);
    }
  }

  private static int meet(CyclicBarrier all) {
    try {
      return all.await(50, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneWorkerDoesOnePieceAfterTheOther() {
    var atWork = new AtomicInteger();
    try (var workers = new Workers(1)) {
      var others =
          workers.each(
              200,
              piece -> {
                int before = atWork.getAndIncrement();
                atWork.decrementAndGet();
                return before;
              });

      assertThat(others).containsOnly(0);
    }
  }

  @Test
  void everyPieceIsDoneOnceBeforeAllIsSaidToBe() {
    var done = new ConcurrentHashMap<Integer, Integer>();
    try (var workers = new Workers(3)) {
      workers.all(1_000, piece -> done.merge(piece, 1, Integer::sum));

      assertThat(done).hasSize(1_000);
      assertThat(done.values()).containsOnly(1);
    }
  }

  @Test
  void noWorkBringsNothing() {
    try (var workers = new Workers(2)) {
      assertThat(workers.each(0, piece -> piece)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 99})
  void whatFailsReachesWhoeverAskedForIt(int failing) {
    try (var workers = new Workers(2)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> workers.each(100, piece -> work(piece, failing)))
          .withMessage("piece " + failing);
    }
  }

  private static int work(int piece, int failing) {
    if (piece == failing) {
      throw new IllegalArgumentException("piece " + piece);
    }
    return piece;
  }

  @Test
  void afterAFailureTheyWorkOn() {
    try (var workers = new Workers(2)) {
      assertThatIllegalArgumentException().isThrownBy(() -> workers.each(5, p -> work(p, 2)));

      assertThat(workers.each(3, piece -> piece)).containsExactly(0, 1, 2);
    }
  }

  /** As when memory is exhausted: no answer is worse than a wrong one. */
  @Test
  void anErrorReachesWhoeverAskedToo() {
    try (var workers = new Workers(2)) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              workers.all(
                  3,
                  piece -> {
                    throw new AssertionError("piece " + piece);
                  }))
          .withCauseInstanceOf(AssertionError.class);
    }
  }

  @Test
  void whoeverIsInterruptedWhileWaitingIsToldAndStaysInterrupted() throws InterruptedException {
    var isAtWork = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var told = new AtomicReference<RuntimeException>();
    var stayed = new AtomicInteger();
    try (var workers = new Workers(1)) {
      var waiting =
          new Thread(() -> {
            try {
              workers.all(
                  1,
                  piece -> {
                    isAtWork.countDown();
                    waitFor(mayEnd);
                  });
            } catch (IllegalStateException e) {
              told.set(e);
              stayed.set(Thread.currentThread().isInterrupted() ? 1 : 0);
            }
          });
      waiting.start();
      waitFor(isAtWork);
      waiting.interrupt();
      waiting.join();
      mayEnd.countDown();
    }

    assertThat(told.get())
        .hasMessage("interrupted while linking")
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(stayed).hasValue(1);
  }

  @Test
  void whoeverHasGoneHomeTakesNoWork() {
    var workers = new Workers(1);
    workers.close();

    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> workers.each(1, piece -> piece));
  }
}
