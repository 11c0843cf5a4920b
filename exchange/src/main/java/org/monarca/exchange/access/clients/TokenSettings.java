package org.monarca.exchange.access.clients;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where States' systems reach the exchange. Assertions must name its token endpoint, which cannot
 * be read from a request: whoever sends one says what they like.
 *
 * @param address {@code https://…}; without one no assertion is taken
 */
@ConfigurationProperties(prefix = "monarca.tokens", ignoreUnknownFields = false)
record TokenSettings(@Nullable URI address) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * @throws IllegalArgumentException when tokens would go over an open wire
   */
  TokenSettings {
    if (address != null && address.toString().isBlank()) {
      address = null;
    }
    if (address != null
        && !"https".equals(address.getScheme())
        && (address.getHost() == null || !LOOPBACK.contains(address.getHost()))) {
      throw new IllegalArgumentException("monarca.tokens.address must begin with https://");
    }
  }
}
