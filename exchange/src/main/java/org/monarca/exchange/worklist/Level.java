package org.monarca.exchange.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How high the office stands that has a task; from the lowest up. */
public enum Level {
  DISTRICT,
  REGION,
  STATE,
  NATION;

  /** As the interfaces write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that code. */
  public static Optional<Level> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  boolean isAbove(Level other) {
    return compareTo(other) > 0;
  }
}
