package org.monarca.exchange.retention;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long things are kept where it is not as {@code rules.csv} says.
 *
 * @param periods by the names of rules, as ISO 8601 writes them: {@code P3Y}, {@code P18M}, {@code
 *     P90D}
 */
@ConfigurationProperties(prefix = "monarca.retention", ignoreUnknownFields = false)
record RetentionSettings(@Nullable Map<String, Period> periods) {

  RetentionSettings {
    periods = periods == null ? Map.of() : Map.copyOf(periods);
  }

  Map<String, Period> set() {
    return periods == null ? Map.of() : periods;
  }
}
