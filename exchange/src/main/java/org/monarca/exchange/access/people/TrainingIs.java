package org.monarca.exchange.access.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person's security training stands, to narrow a list by. */
public enum TrainingIs {
  /** Good, and to be taken anew within the days that people are told before. */
  SOON,

  /** Good no longer, or never taken: its person is let in no longer. */
  LAPSED;

  /** As addresses write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that code. */
  public static Optional<TrainingIs> of(String code) {
    return Arrays.stream(values()).filter(is -> is.code().equals(code)).findFirst();
  }
}
