package org.monarca.exchange.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a request comes from. */
class SourceTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "::ffff:192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
    "::1, 0:0:0:0:0:0:0:0/64",
    "fe80::1%1, fe80:0:0:0:0:0:0:0/64",
    "'', unknown",
    "not:an:address, unknown"
  })
  void aNetworkIsOneSource(String address, String source) {
    assertThat(Source.of(address)).isEqualTo(source);
  }
}
