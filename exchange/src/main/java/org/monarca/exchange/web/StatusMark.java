package org.monarca.exchange.web;

/**
 * Where a submission stands.
 *
 * @param code as the API says it
 */
record StatusMark(String code) {

  /** Whether the exchange is at work on it, so that the page should look again. */
  public boolean running() {
    return switch (code) {
      case "waiting", "done", "rejected" -> false;
      default -> true;
    };
  }

  /** The look of its mark; the word says the same. */
  public String tone() {
    return switch (code) {
      case "done" -> "good";
      case "rejected" -> "bad";
      case "waiting" -> "warn";
      default -> "busy";
    };
  }
}
