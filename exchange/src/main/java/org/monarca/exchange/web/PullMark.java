package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.pulls.Pull.Standing;

/**
 * How an address stands.
 *
 * @param code words are {@code pulls.standing.<code>}
 */
record PullMark(String code) {

  static PullMark of(Standing standing) {
    return new PullMark(standing.name().toLowerCase(Locale.ROOT));
  }

  /** The look of its mark; the word says the same. */
  public String tone() {
    return switch (code) {
      case "works" -> "good";
      case "fails" -> "bad";
      case "waits" -> "warn";
      default -> "plain";
    };
  }
}
