package org.monarca.exchange.outside;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the network States' systems may be at.
 *
 * @param closed networks of this installation with public addresses, into which nothing is asked,
 *     as {@code 20.1.2.0/24}; private ones never are
 * @param loopback whether this machine is reached too, over an open wire: for demonstrations and
 *     tests
 */
@ConfigurationProperties(prefix = "monarca.outside", ignoreUnknownFields = false)
public record OutsideSettings(
    @DefaultValue List<String> closed, @DefaultValue("false") boolean loopback) {

  /**
   * @throws IllegalArgumentException when what is closed is no network
   */
  public OutsideSettings {
    closed = List.copyOf(closed);
    closed.forEach(Reach.Network::of);
  }

  Reach reach() {
    return new Reach(loopback, closed.stream().map(Reach.Network::of).toList());
  }
}
