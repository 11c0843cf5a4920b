package org.monarca.exchange.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How submissions are worked on. Each number is at least 1, and the lease a second or more.
 *
 * @param workers submissions of different States worked on at once
 * @param chunk children applied in one transaction
 * @param lease how long a worker's hold outlives it
 */
@ConfigurationProperties(prefix = "monarca.intake", ignoreUnknownFields = false)
public record IntakeSettings(
    @DefaultValue("2") int workers,
    @DefaultValue("2000") int chunk,
    @DefaultValue("20s") Duration lease) {

  /**
   * @throws IllegalArgumentException when a value is too small to work with
   */
  public IntakeSettings {
    atLeastOne("workers", workers);
    atLeastOne("chunk", chunk);
    if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("monarca.intake.lease must be 1s or more, not " + lease);
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "monarca.intake.%s must be 1 or more, not %d".formatted(name, value));
    }
  }
}
