package org.monarca.exchange.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent to States' systems.
 *
 * @param workers addresses that are spoken to at once
 * @param patience for one attempt, from the look-up of the name to the status of the answer
 */
@ConfigurationProperties(prefix = "monarca.webhooks", ignoreUnknownFields = false)
public record WebhookSettings(
    @DefaultValue("4") int workers, @DefaultValue("15s") Duration patience) {

  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);

  /**
   * @throws IllegalArgumentException when a value is none to work with
   */
  public WebhookSettings {
    if (workers < 1) {
      throw new IllegalArgumentException(
          "monarca.webhooks.workers must be 1 or more, not " + workers);
    }
    if (patience.toMillis() < 1 || patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "monarca.webhooks.patience must be 60s at most, not " + patience);
    }
  }
}
