package org.monarca.exchange.identity.models;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How linkage learns and tries what it has learned.
 *
 * @param learnEvery how long after the last learning the next one begins by itself
 * @param sample records that are learned from at most; each takes about a kilobyte of memory
 * @param chunk records tried at once in a shadow run
 */
@ConfigurationProperties(prefix = "monarca.linkage", ignoreUnknownFields = false)
public record LinkageSettings(
    @DefaultValue("30d") Duration learnEvery,
    @DefaultValue("300000") int sample,
    @DefaultValue("2000") int chunk) {

  /** So that learning takes about a quarter of the heap at most. */
  private static final long HEAP_PER_RECORD = 4 * 1024;

  /**
   * @throws IllegalArgumentException when a value is too small to work with
   */
  public LinkageSettings {
    if (learnEvery.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(
          "monarca.linkage.learn-every must be 1d or more, not " + learnEvery);
    }
    if (sample < KnownRecords.LEAST) {
      throw new IllegalArgumentException(
          "monarca.linkage.sample must be %d or more, not %d"
              .formatted(KnownRecords.LEAST, sample));
    }
    if (chunk < 1) {
      throw new IllegalArgumentException("monarca.linkage.chunk must be 1 or more, not " + chunk);
    }
  }

  /**
   * Records that are learned from at most beside everything else that goes on.
   *
   * @param heap the most that the process may use, in bytes
   */
  int sampleWithin(long heap) {
    return (int) Math.max(KnownRecords.LEAST, Math.min(sample, heap / HEAP_PER_RECORD));
  }
}
