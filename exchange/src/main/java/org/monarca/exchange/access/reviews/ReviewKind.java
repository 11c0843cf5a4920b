package org.monarca.exchange.access.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often roles are looked at. */
public enum ReviewKind {
  YEARLY,

  /** Roles with more rights (AC-6). */
  QUARTERLY;

  /** As it is stored and written in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that code. */
  public static Optional<ReviewKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
