package org.monarca.exchange.pulls;

import java.time.Duration;
import org.monarca.exchange.outside.Patience;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the exchange fetches from States' systems.
 *
 * @param workers addresses that are fetched from at once
 * @param patience for one attempt, from the look-up of the name to the last byte
 * @param silence at most, while nothing comes
 * @param slowest bytes that must come within a second on average, after twice that silence
 */
@ConfigurationProperties(prefix = "monarca.pulls", ignoreUnknownFields = false)
public record PullSettings(
    @DefaultValue("8") int workers,
    @DefaultValue("30m") Duration patience,
    @DefaultValue("60s") Duration silence,
    @DefaultValue("16384") int slowest) {

  private static final Duration LONGEST_PATIENCE = Duration.ofHours(6);

  /**
   * @throws IllegalArgumentException when a value is none to work with
   */
  public PullSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("monarca.pulls.workers must be 1 or more, not " + workers);
    }
    if (patience.toMillis() < 1 || patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "monarca.pulls.patience must be 6h at most, not " + patience);
    }
    if (silence.toMillis() < 1 || silence.compareTo(patience) > 0) {
      throw new IllegalArgumentException(
          "monarca.pulls.silence must be monarca.pulls.patience at most, not " + silence);
    }
    if (slowest < 0) {
      throw new IllegalArgumentException("monarca.pulls.slowest must be 0 or more, not " + slowest);
    }
  }

  Patience forEach() {
    return new Patience(patience, silence, slowest);
  }
}
