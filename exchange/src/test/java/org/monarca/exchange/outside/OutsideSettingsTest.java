package org.monarca.exchange.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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

  @Test
  void aFormerNameInTheEnvironmentStopsTheStart() {
    for (var former :
        List.of(
            "MONARCA_WEBHOOKS_CLOSED", "MONARCA_WEBHOOKS_CLOSED_0", "MONARCA_WEBHOOKS_LOOPBACK")) {
      assertThatThrownBy(() -> started(Map.of(former, "20.1.2.0/24")))
          .hasMessageContaining("monarca.outside.");
    }
    assertThat(started(Map.of("MONARCA_WEBHOOKS_WORKERS", "4"))).isNotNull();
  }

  private static OutsideDoor started(Map<String, Object> variables) {
    return new OutsideConfiguration().outsideDoor(bound(Map.of()), environment(variables));
  }

  private static Environment environment(Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new SystemEnvironmentPropertySource("systemEnvironment", variables));
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  private static OutsideSettings bound(Map<String, String> written) {
    return new Binder(new MapConfigurationPropertySource(written))
        .bindOrCreate("monarca.outside", OutsideSettings.class);
  }
}
