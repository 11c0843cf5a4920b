package org.monarca.exchange.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many files a person takes away.
 *
 * @param aDay within 24 hours
 */
@ConfigurationProperties(prefix = "monarca.exports", ignoreUnknownFields = false)
public record ExportSettings(@DefaultValue("5") int aDay) {

  /**
   * @throws IllegalArgumentException when nobody could take any
   */
  public ExportSettings {
    if (aDay < 1) {
      throw new IllegalArgumentException("monarca.exports.a-day must be 1 or more, not " + aDay);
    }
  }
}
