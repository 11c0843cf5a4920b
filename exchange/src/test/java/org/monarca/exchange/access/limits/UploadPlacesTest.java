package org.monarca.exchange.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.limits.UploadPlaces.Answer.AllIsFull;
import org.monarca.exchange.access.limits.UploadPlaces.Answer.Place;
import org.monarca.exchange.access.limits.UploadPlaces.Answer.StateIsFull;
import org.monarca.exchange.house.Control;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Control("SC-5")
class UploadPlacesTest {

  private final UploadPlaces places =
      new UploadPlaces(bound(Map.of("at-once", "3", "at-once-per-state", "2")));

  @Test
  void aStateThatSendsAsMuchAsItMayLeavesRoomForOthers() {
    assertThat(places.take("TX")).isInstanceOf(Place.class);
    assertThat(places.take("TX")).isInstanceOf(Place.class);

    assertThat(places.take("TX")).isInstanceOf(StateIsFull.class);
    assertThat(places.take("MI")).isInstanceOf(Place.class);
    assertThat(places.take("CA")).isInstanceOf(AllIsFull.class);
  }

  @Test
  void aPlaceGivenBackIsTheNextOnesAndOnlyOnce() {
    var first = (Place) places.take("TX");
    places.take("TX");
    first.close();
    first.close();

    assertThat(places.take("TX")).isInstanceOf(Place.class);
    assertThat(places.take("TX")).isInstanceOf(StateIsFull.class);
  }

  @ParameterizedTest
  @CsvSource({"at-once, 0", "at-once-per-state, -1", "slowest, 0B", "patience, 10ms"})
  void aValueNobodyCanWorkWithIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of(name, value)))
        .rootCause()
        .hasMessageStartingWith("monarca.uploads." + name + " must be 1");
  }

  static UploadSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("", UploadSettings.class);
  }
}
