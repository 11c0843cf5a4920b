package org.monarca.exchange.access.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How generous this installation is.
 *
 * @param factor every limit times this; a benchmark raises it and says so
 */
@ConfigurationProperties(prefix = "monarca.limits", ignoreUnknownFields = false)
record RateLimitSettings(@DefaultValue("1") int factor) {

  RateLimitSettings {
    if (factor < 1) {
      throw new IllegalArgumentException("monarca.limits.factor must be 1 or more");
    }
  }
}
