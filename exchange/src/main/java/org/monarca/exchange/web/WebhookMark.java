package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.webhooks.Webhook.Standing;

/**
 * How an address stands.
 *
 * @param code words are {@code webhooks.standing.<code>}
 */
record WebhookMark(String code) {

  static WebhookMark of(Standing standing) {
    return new WebhookMark(standing.name().toLowerCase(Locale.ROOT));
  }

  /** The look of its mark; the word says the same. */
  public String tone() {
    return switch (code) {
      case "arrives" -> "good";
      case "fails", "stopped" -> "bad";
      case "waits" -> "warn";
      default -> "plain";
    };
  }
}
