package org.monarca.exchange.intake.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.platform.Crowded;
import org.monarca.records.Header;

/** What is read is kept for a while, and nobody waits for what others read. */
class LatelyReadTest {

  private Instant now = Instant.parse("2026-11-01T10:00:00Z");
  private int readings;
  private final LatelyRead lately = new LatelyRead(() -> now, 4, 2);

  @Test
  void whatIsReadIsReadOnceUntilItsTimeIsOver() {
    var id = UUID.randomUUID();
    read(id);
    read(id);
    assertThat(readings).isEqualTo(1);

    now = now.plus(Duration.ofMinutes(16));
    read(id);
    assertThat(readings).isEqualTo(2);
  }

  @Test
  void whoeverWasAskedForLongestAgoMakesRoom() {
    var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    ids.forEach(this::read);
    read(ids.getFirst());
    read(UUID.randomUUID());
    assertThat(readings).isEqualTo(5);

    read(ids.getFirst());
    assertThat(readings).isEqualTo(5);
    read(ids.get(1));
    assertThat(readings).isEqualTo(6);
  }

  @Test
  void whoeverFindsAllPlacesTakenComesAgainAndWhatIsKnownIsAnswered() throws Exception {
    var known = UUID.randomUUID();
    read(known);
    var begun = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    var two =
        List.of(UUID.randomUUID(), UUID.randomUUID()).stream()
            .map(id ->
                CompletableFuture.supplyAsync(
                    () -> lately.of(id, 1, () -> slow(begun, end)), Thread::startVirtualThread))
            .toList();
    begun.await();

    assertThat(lately.of(known, 1, Optional::empty)).isPresent();
    assertThatThrownBy(() -> read(UUID.randomUUID())).isInstanceOf(Crowded.class);

    end.countDown();
    assertThat(two).allSatisfy(one -> assertThat(one.get()).isPresent());
  }

  @Test
  void whatCouldNotBeReadIsReadAgain() {
    var id = UUID.randomUUID();
    assertThatThrownBy(() ->
            lately.of(
                id,
                1,
                () -> {
                  throw new IllegalStateException("torn");
                }))
        .hasMessage("torn");

    assertThat(lately.of(id, 1, () -> Optional.of(children()))).isPresent();
  }

  private void read(UUID id) {
    lately.of(
        id,
        1,
        () -> {
          readings++;
          return Optional.of(children());
        });
  }

  private static Optional<RejectedChildren> slow(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Optional.of(children());
  }

  private static RejectedChildren children() {
    var begin = Instant.parse("2026-10-01T00:00:00Z");
    var end = Instant.parse("2026-11-01T00:00:00Z");
    var header = Header.delta("TX", "s1", OffsetDateTime.parse("2026-11-01T10:00:00Z"), begin, end);
    return new RejectedChildren(header, 1, List.of(), false, false);
  }
}
