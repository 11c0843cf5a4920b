package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as a file has them. */
class WebhookSettingsTest {

  @ParameterizedTest
  @CsvSource({"workers,0", "patience,0s", "patience,61s"})
  void whatNobodyCouldWorkWithStopsTheStart(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of("monarca.webhooks." + name, value)))
        .rootCause()
        .hasMessageStartingWith("monarca.webhooks." + name + " must be");
  }

  private static WebhookSettings bound(Map<String, String> written) {
    return new Binder(new MapConfigurationPropertySource(written))
        .bindOrCreate("monarca.webhooks", WebhookSettings.class);
  }
}
