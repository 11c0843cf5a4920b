package org.monarca.exchange.access.clients;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The address of the token endpoint, which assertions must be meant for. */
@Component
public class TokenAddress {

  private final TokenSettings settings;

  TokenAddress(TokenSettings settings) {
    this.settings = settings;
  }

  /** Empty while nobody has said where the exchange is reached. */
  public Optional<String> find() {
    return Optional.of(settings.address())
        .filter(address -> !address.isBlank())
        .map(address -> address.replaceAll("/+$", "") + "/oauth2/token");
  }
}
