package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DropSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "port, 65536",
    "port, -1",
    "outer-port, 65536",
    "sessions, 0",
    "sessions-per-state, 0",
    "files, 0",
    "room, 0",
    "idle, 10ms",
    "patience, 10ms",
    "spare, -1B",
  })
  void aValueNobodyCanWorkWithIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of("monarca.sftp." + name, value)))
        .rootCause()
        .hasMessageStartingWith("monarca.sftp." + name + " must be");
  }

  @Test
  void thereIsNoDropUnlessItIsAskedFor() {
    var settings = bound(Map.of());

    assertThat(settings.enabled()).isFalse();
    assertThat(settings.address()).isEqualTo("127.0.0.1");
  }

  @Test
  void unknownKeysAreRefused() {
    new ApplicationContextRunner()
        .withUserConfiguration(Bound.class)
        .withPropertyValues("monarca.sftp.sesions=5")
        .run(context -> assertThat(context).hasFailed());
    new ApplicationContextRunner()
        .withUserConfiguration(Bound.class)
        .withPropertyValues("monarca.sftp.sessions=5")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @EnableConfigurationProperties(DropSettings.class)
  static class Bound {}

  private static DropSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("monarca.sftp", DropSettings.class);
  }
}
