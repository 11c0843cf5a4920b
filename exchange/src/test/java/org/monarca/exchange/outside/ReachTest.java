package org.monarca.exchange.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.house.Control;

/** Where nothing is sent, whatever name leads there. */
@Control("SC-7")
class ReachTest {

  private static final Reach REACH = new Reach(false, List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "168.63.129.16",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1",
        "2001:db8::1",
        "fec0::1"
      })
  void insideIsEverythingThatIsNotOfTheInternet(String address) throws UnknownHostException {
    assertThat(REACH.isOutside(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "223.255.255.255",
        "2600::1",
        "2a00:1450::1",
        "::ffff:8.8.8.8"
      })
  void outsideIsTheRest(String address) throws UnknownHostException {
    assertThat(REACH.isOutside(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void anInstallationClosesItsOwnPublicNetworks() throws UnknownHostException {
    var closed =
        new Reach(
            false, List.of(Reach.Network.of("20.1.2.0/23"), Reach.Network.of("2600:1f18::/32")));

    assertThat(closed.isOutside(InetAddress.getByName("20.1.3.255"))).isFalse();
    assertThat(closed.isOutside(InetAddress.getByName("20.1.4.0"))).isTrue();
    assertThat(closed.isOutside(InetAddress.getByName("2600:1f18::1"))).isFalse();
  }

  @Test
  void forADemonstrationThisMachineIsOutsideAndNothingElseOfItsNetwork()
      throws UnknownHostException {
    var demo = new Reach(true, List.of());

    assertThat(demo.isOutside(InetAddress.getLoopbackAddress())).isTrue();
    assertThat(demo.isOutside(InetAddress.getByName("10.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20.1.2.0", "20.1.2.0/33", "example.org/8", "/8", "20.1.2.0/x"})
  void whatIsNoNetworkStopsTheStart(String written) {
    assertThatThrownBy(() -> Reach.Network.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(written);
  }
}
