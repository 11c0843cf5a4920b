package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** So many are taken in at once, and no State has all places. */
class LiveDoorTest {

  @Test
  void aStateHasAQuarterOfThePlaces() {
    var door = new LiveDoor(8, 1_000);

    assertThat(door.enter("TX", 1)).isPresent();
    var second = door.enter("TX", 1).orElseThrow();
    assertThat(door.enter("TX", 1)).isEmpty();
    assertThat(door.enter("MI", 1)).isPresent();
    second.close();
    assertThat(door.enter("TX", 1)).isPresent();
  }

  @Test
  void allPlacesTogetherAreNoMoreThanThereAre() {
    var door = new LiveDoor(2, 1_000);

    assertThat(door.enter("TX", 1)).isPresent();
    assertThat(door.enter("MI", 1)).isPresent();
    assertThat(door.enter("CA", 1)).isEmpty();
  }

  @Test
  void bytesHaveTheirEndToo() {
    var door = new LiveDoor(8, 100);

    var large = door.enter("TX", 90).orElseThrow();
    assertThat(door.enter("MI", 20)).isEmpty();
    large.close();
    assertThat(door.enter("MI", 20)).isPresent();
  }
}
