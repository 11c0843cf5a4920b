package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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
    assertThat(address("")).isEmpty();
  }

  @Test
  void tokensGoOverNoOpenWire() {
    assertThatThrownBy(() -> address("http://exchange.example.org"))
        .rootCause()
        .hasMessage("monarca.tokens.address must begin with https://");
  }

  /** As the settings of an installation say it, in which every one must be good for something. */
  private static Optional<String> address(String address) {
    var source = new MapConfigurationPropertySource(Map.of("monarca.tokens.address", address));
    var settings =
        new Binder(source)
            .bind(
                "monarca.tokens",
                Bindable.of(TokenSettings.class),
                new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
            .get();
    return new TokenAddress(settings).find();
  }
}
