package org.monarca.exchange.access.clients;

/**
 * A State's system, as it is told of itself once.
 *
 * @param secret 256 random bits; only its digest is kept
 */
public record Client(String clientId, String secret) {

  /** Without the secret, for logs. */
  @Override
  public String toString() {
    return "Client[" + clientId + "]";
  }
}
