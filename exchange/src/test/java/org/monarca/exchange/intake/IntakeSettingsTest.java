package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IntakeSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "workers, 0",
    "chunk, 0",
    "lease, 10ms",
  })
  void aValueNobodyCanWorkWithIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of("monarca.intake." + name, value)))
        .rootCause()
        .hasMessageStartingWith("monarca.intake." + name + " must be 1");
  }

  @Test
  void whatIsNotSetHasAValueThatWorks() {
    assertThat(bound(Map.of())).isEqualTo(new IntakeSettings(2, 2000, Duration.ofSeconds(20)));
  }

  @Test
  void unknownKeysAreRefused() {
    var annotation = IntakeSettings.class.getAnnotation(ConfigurationProperties.class);
    assertThat(annotation.ignoreUnknownFields()).isFalse();
  }

  private static IntakeSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("monarca.intake", IntakeSettings.class);
  }
}
