package org.monarca.exchange.access.clients;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where States' systems reach the exchange. Assertions must name its token endpoint, which cannot
 * be read from a request: whoever sends one says what they like.
 *
 * @param address {@code https://…}; while it is blank no assertion is taken
 */
@ConfigurationProperties(prefix = "monarca.tokens", ignoreUnknownFields = false)
record TokenSettings(@DefaultValue("") String address) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * @throws IllegalArgumentException when tokens would go over an open wire
   */
  TokenSettings {
    if (!address.isBlank() && !isClosed(URI.create(address))) {
      throw new IllegalArgumentException("monarca.tokens.address must begin with https://");
    }
  }

  private static boolean isClosed(URI address) {
    return "https".equals(address.getScheme())
        || (address.getHost() != null && LOOPBACK.contains(address.getHost()));
  }
}
