package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an embedded server that died is given up. That it is started again: the crash matrix. */
class RevivalTest {

  /** Of a cluster that is not there, so that no attempt succeeds. */
  @TempDir private Path nothing;

  private final AtomicInteger losses = new AtomicInteger();

  @Test
  void aServerThatCannotBeStartedIsGivenUpOnce() {
    var revival = new Revival(nothing, 1, losses::incrementAndGet);

    revival.watch();
    revival.watch();

    assertThat(losses).hasValue(1);
  }

  @Test
  void whereTheServiceEndsAnywayNothingHasFailed() {
    var revival = new Revival(nothing, 1, losses::incrementAndGet);
    revival.end();
    revival.end();

    revival.watch();

    assertThat(losses).hasValue(0);
  }

  @Test
  void endedBetweenTwoAttemptsItMakesNoOther() throws InterruptedException {
    var revival = new Revival(nothing, Integer.MAX_VALUE, losses::incrementAndGet);
    var watch = Thread.ofPlatform().daemon(true).start(revival::watch);

    revival.end();
    watch.join();

    assertThat(losses).hasValue(0);
  }

  /** Whoever ends the service for that reason tells it so, from another thread. */
  @Test
  void givenUpItLetsItselfBeEnded() {
    var revival = new Revival[1];
    revival[0] =
        new Revival(
            nothing,
            1,
            () -> {
              CompletableFuture.runAsync(revival[0]::end).join();
              losses.incrementAndGet();
            });

    revival[0].watch();

    assertThat(losses).hasValue(1);
  }
}
