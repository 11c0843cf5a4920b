package org.monarca.exchange.intake.drop;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file while it comes: how fast, and what is left of the disk; 4,000 bytes a second at least. */
class IncomingTest {

  private static final int SLOWEST = 4_000;
  private static final Duration STRETCH = Duration.ofMinutes(2);
  private static final long PLENTY = 1L << 40;

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong free = new AtomicLong(PLENTY);
  private final AtomicLong left = new AtomicLong();
  private final Writers writers = new Writers();
  private Path file;
  private Incoming writing;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("file");
    writing =
        new Incoming(
            new Dropped(
                UUID.randomUUID(),
                "SD",
                "system",
                "",
                "kids.zip",
                null,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Dropped.Status.ARRIVING,
                false,
                0,
                Instant.EPOCH,
                null,
                null,
                0,
                null,
                null,
                null,
                Set.of()),
            FileChannel.open(file, CREATE, WRITE),
            true,
            new Room(PLENTY, "too much", free::get),
            new Pace(SLOWEST, STRETCH, nanos::get),
            left::incrementAndGet);
    writers.begin(writing);
  }

  @Test
  void whoeverSendsByteForByteGivesThePlaceBackAndGoesOnLater() throws IOException {
    write(100_000);
    pass(STRETCH);
    write(1);

    writers.endTheSlow();

    assertThat(left).hasValue(1);
    assertThatThrownBy(() -> write(1)).hasMessage(Incoming.TOO_SLOW);
    assertThatThrownBy(writing::finish).hasMessage(Incoming.TOO_SLOW);
    assertThat(Files.size(file)).isEqualTo(100_001);
  }

  @Test
  void whoeverSaysNothingAtAllGivesThePlaceBackToo() {
    pass(STRETCH);

    writers.endTheSlow();

    assertThat(left).hasValue(1);
  }

  @Test
  void aLineThatIsJustFastEnoughIsLeftAlone() throws IOException {
    for (int stretch = 0; stretch < 3; stretch++) {
      pass(STRETCH);
      write((int) (SLOWEST * STRETCH.toSeconds()));

      writers.endTheSlow();
    }

    assertThat(writing.finish()).isEqualTo(3 * SLOWEST * STRETCH.toSeconds());
  }

  @Test
  void hasteAtFirstBuysNoIdlenessLater() throws IOException {
    write(10_000_000);
    pass(STRETCH);
    writers.endTheSlow();
    assertThat(left).hasValue(0);

    pass(STRETCH);
    writers.endTheSlow();

    assertThat(left).hasValue(1);
  }

  @Test
  void nobodyIsJudgedBeforeTheStretchIsOver() {
    pass(STRETCH.minusMillis(1));

    writers.endTheSlow();

    assertThat(left).hasValue(0);
  }

  @Test
  void aDiskThatFillsUpEndsTheFileAndSaysSo() throws IOException {
    write(1_000);
    free.set(0);

    assertThatThrownBy(() -> write(20 << 20)).hasMessage(Room.FULL);
    assertThatThrownBy(writing::finish).hasMessage(Room.FULL);
    assertThat(Files.size(file)).isEqualTo(1_000);
  }

  private void write(int bytes) throws IOException {
    writing.write(0, ByteBuffer.allocate(bytes));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
