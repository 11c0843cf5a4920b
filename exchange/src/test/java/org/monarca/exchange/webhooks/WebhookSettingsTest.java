package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as a file has them. */
class WebhookSettingsTest {

  @Test
  void byItselfNothingOfThisMachineOrItsNetworkIsOutside() throws UnknownHostException {
    var reach = bound(Map.of()).reach();

    assertThat(reach.isOutside(InetAddress.getLoopbackAddress())).isFalse();
    assertThat(reach.isOutside(InetAddress.getByName("20.1.2.3"))).isTrue();
  }

  @Test
  void anInstallationNamesItsNetworks() throws UnknownHostException {
    var reach = bound(Map.of("monarca.webhooks.closed", "20.1.2.0/24,2600:1f18::/32")).reach();

    assertThat(reach.isOutside(InetAddress.getByName("20.1.2.3"))).isFalse();
    assertThat(reach.isOutside(InetAddress.getByName("2600:1f18::1"))).isFalse();
    assertThat(reach.isOutside(InetAddress.getByName("20.1.3.3"))).isTrue();
  }

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
