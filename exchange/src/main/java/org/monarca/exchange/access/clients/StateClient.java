package org.monarca.exchange.access.clients;

import java.time.Instant;
import java.util.List;

/**
 * A client as its State sees it.
 *
 * @param credentials those that are not ended, the oldest first
 */
public record StateClient(String clientId, Instant made, List<Credential> credentials) {

  public List<Credential> keys() {
    return credentials.stream().filter(Credential::isKey).toList();
  }

  public List<Credential> secrets() {
    return credentials.stream().filter(one -> !one.isKey()).toList();
  }
}
