package org.monarca.exchange.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as a file has them. */
class OutsideSettingsTest {

  @Test
  void byItselfNothingOfThisMachineOrItsNetworkIsOutside() throws UnknownHostException {
    var reach = bound(Map.of()).reach();

    assertThat(reach.isOutside(InetAddress.getLoopbackAddress())).isFalse();
    assertThat(reach.isOutside(InetAddress.getByName("20.1.2.3"))).isTrue();
  }

  @Test
  void anInstallationNamesItsNetworks() throws UnknownHostException {
    var reach = bound(Map.of("monarca.outside.closed", "20.1.2.0/24,2600:1f18::/32")).reach();

    assertThat(reach.isOutside(InetAddress.getByName("20.1.2.3"))).isFalse();
    assertThat(reach.isOutside(InetAddress.getByName("2600:1f18::1"))).isFalse();
    assertThat(reach.isOutside(InetAddress.getByName("20.1.3.3"))).isTrue();
  }

  @Test
  void whatIsNoNetworkStopsTheStart() {
    assertThatThrownBy(() -> bound(Map.of("monarca.outside.closed", "example.org/8")))
        .rootCause()
        .hasMessageContaining("example.org/8");
  }

  private static OutsideSettings bound(Map<String, String> written) {
    return new Binder(new MapConfigurationPropertySource(written))
        .bindOrCreate("monarca.outside", OutsideSettings.class);
  }
}
