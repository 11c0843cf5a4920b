package org.monarca.exchange.notices;

import java.time.Instant;

/**
 * An account whose mail came back.
 *
 * @param bounces 1 while it is tried once more, 2 or more when nothing is sent any more
 * @param answer what the mail server said, without addresses
 */
public record FailingAddress(
    String account, int bounces, Instant since, Instant last, String answer) {

  /** Whether nothing is sent to it any more. */
  public boolean closed() {
    return bounces >= 2;
  }
}
