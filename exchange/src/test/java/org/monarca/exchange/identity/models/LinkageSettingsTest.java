package org.monarca.exchange.identity.models;

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

class LinkageSettingsTest {

  @ParameterizedTest
  @CsvSource({"learn-every, 1h", "sample, 1999", "chunk, 0"})
  void aValueNobodyCanWorkWithIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of("monarca.linkage." + name, value)))
        .rootCause()
        .hasMessageStartingWith("monarca.linkage." + name + " must be ");
  }

  @Test
  void whatIsNotSetHasAValueThatWorks() {
    assertThat(bound(Map.of())).isEqualTo(new LinkageSettings(Duration.ofDays(30), 300_000, 2_000));
  }

  @Test
  void learningTakesAQuarterOfTheHeapAtMost() {
    var settings = bound(Map.of());

    assertThat(settings.sampleWithin(2L << 30)).isEqualTo(300_000);
    assertThat(settings.sampleWithin(512L << 20)).isEqualTo(131_072);
    assertThat(settings.sampleWithin(1)).isEqualTo(2_000);
  }

  @Test
  void unknownKeysAreRefused() {
    var annotation = LinkageSettings.class.getAnnotation(ConfigurationProperties.class);
    assertThat(annotation.ignoreUnknownFields()).isFalse();
  }

  private static LinkageSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("monarca.linkage", LinkageSettings.class);
  }
}
