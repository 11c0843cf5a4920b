package org.monarca.exchange.access.tokens;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a token lives; nothing lives longer. */
public enum Lifetime {
  WORKING_DAY("8-hours", Duration.ofHours(8)),
  WEEK("7-days", Duration.ofDays(7)),
  MONTH("30-days", Duration.ofDays(30));

  private final String code;
  private final Duration time;

  Lifetime(String code, Duration time) {
    this.code = code;
    this.time = time;
  }

  /** As forms and catalogues write it. */
  public String code() {
    return code;
  }

  Duration time() {
    return time;
  }

  public static Optional<Lifetime> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
