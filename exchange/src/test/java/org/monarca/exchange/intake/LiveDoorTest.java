package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** So many are taken in at once, and no State has all places. */
class LiveDoorTest {

  private static final int MOST = LiveRequest.MOST_BYTES;

  @Test
  void aStateHasAQuarterOfThePlaces() {
    var door = new LiveDoor(8, 1_000);

    assertThat(door.enter("TX")).isPresent();
    var second = door.enter("TX").orElseThrow();
    assertThat(door.enter("TX")).isEmpty();
    assertThat(door.enter("MI")).isPresent();
    second.close();
    assertThat(door.enter("TX")).isPresent();
  }

  @Test
  void allPlacesTogetherAreNoMoreThanThereAre() {
    var door = new LiveDoor(2, 1_000);

    assertThat(door.enter("TX")).isPresent();
    assertThat(door.enter("MI")).isPresent();
    assertThat(door.enter("CA")).isEmpty();
  }

  @Test
  void aStateHasAQuarterOfTheBytesAndKeepsNoOtherOut() throws IOException {
    var door = new LiveDoor(40, 100);
    var first = door.enter("TX").orElseThrow();
    var second = door.enter("TX").orElseThrow();

    assertThat(first.read(body(20))).hasValueSatisfying(read -> assertThat(read).hasSize(20));
    assertThat(second.read(body(6))).isEmpty();
    assertThat(second.read(body(5))).isPresent();
    assertThat(door.enter("MI").orElseThrow().read(body(25))).isPresent();
    first.close();
    assertThat(door.enter("TX").orElseThrow().read(body(20))).isPresent();
  }

  @Test
  void allBytesTogetherAreNoMoreThanThereAre() throws IOException {
    var door = new LiveDoor(40, 100);
    for (var state : List.of("TX", "MI", "CA", "FL")) {
      assertThat(door.enter(state).orElseThrow().read(body(25))).as(state).isPresent();
    }

    assertThat(door.enter("OH").orElseThrow().read(body(1))).isEmpty();
  }

  @Test
  void whoAnnouncesMuchAndSendsNothingTakesNoBytesOfAnybody() throws Exception {
    var door = new LiveDoor(1_000, 64 << 20);
    var begun = new CountDownLatch(8);
    var end = new CountDownLatch(1);
    var slow = new ArrayList<CompletableFuture<Boolean>>();
    for (int i = 0; i < 8; i++) {
      slow.add(
          CompletableFuture.supplyAsync(
              () -> trickles(door, begun, end), run -> Thread.ofVirtual().start(run)));
    }
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

    for (var state : List.of("TX", "MI")) {
      try (var place = door.enter(state).orElseThrow()) {
        assertThat(place.read(body(MOST))).as(state).isPresent();
      }
    }
    end.countDown();
    assertThat(slow).allSatisfy(one -> assertThat(one.join()).isTrue());
  }

  @Test
  void aBodyIsReadAsItCameAndNoFurtherThanOneIsReadThatIsTooLarge() throws IOException {
    var door = new LiveDoor(1_000, 64 << 20);
    var endless = new Endless();

    try (var place = door.enter("TX").orElseThrow()) {
      var bytes = new byte[100_000];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i * 31);
      }
      assertThat(place.read(new ByteArrayInputStream(bytes))).contains(bytes);
      assertThat(place.read(endless).orElseThrow()).hasSizeGreaterThan(MOST);
    }
    assertThat(endless.given).isLessThan(MOST + (1 << 16));
    // what it held is given back
    var places = Collections.nCopies(2, door.enter("TX").orElseThrow());
    for (var place : places) {
      assertThat(place.read(body(MOST))).isPresent();
    }
  }

  /** A body of which the beginning comes and then nothing for long. */
  private static boolean trickles(LiveDoor door, CountDownLatch begun, CountDownLatch end) {
    try (var place = door.enter("TX").orElseThrow()) {
      return place.read(new Trickling(begun, end)).isPresent();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream body(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  private static final class Trickling extends InputStream {

    private final CountDownLatch begun;
    private final CountDownLatch end;
    private boolean came;

    Trickling(CountDownLatch begun, CountDownLatch end) {
      this.begun = begun;
      this.end = end;
    }

    @Override
    public int read() {
      if (!came) {
        came = true;
        return '{';
      }
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return -1;
    }

    @Override
    public int read(byte[] to, int at, int most) {
      int one = read();
      if (one < 0) {
        return -1;
      }
      to[at] = (byte) one;
      return 1;
    }
  }

  private static final class Endless extends InputStream {

    private int given;

    @Override
    public int read() {
      given++;
      return ' ';
    }

    @Override
    public int read(byte[] to, int at, int most) {
      given += most;
      return most;
    }
  }
}
