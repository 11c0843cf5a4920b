package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where assertions must be meant for. */
class TokenSettingsTest {

  @Test
  void itIsTheTokenEndpointOfTheExchangesOwnAddress() {
    assertThat(address("https://exchange.example.org"))
        .contains("https://exchange.example.org/oauth2/token");
    assertThat(address("https://exchange.example.org/"))
        .contains("https://exchange.example.org/oauth2/token");
    assertThat(address("http://127.0.0.1:8080")).contains("http://127.0.0.1:8080/oauth2/token");
  }

  @Test
  void withoutAnAddressThereIsNone() {
    assertThat(address(null)).isEmpty();
    assertThat(address("")).isEmpty();
  }

  @Test
  void tokensGoOverNoOpenWire() {
    assertThatThrownBy(() -> address("http://exchange.example.org"))
        .hasMessage("monarca.tokens.address must begin with https://");
  }

  private static Optional<String> address(@Nullable String address) {
    return new TokenAddress(new TokenSettings(address == null ? null : URI.create(address))).find();
  }
}
