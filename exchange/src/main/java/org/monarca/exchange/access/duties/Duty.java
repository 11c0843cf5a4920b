package org.monarca.exchange.access.duties;

import java.util.Locale;

/** What is done anew each year. */
public enum Duty {
  /** To accept the rules of behavior. */
  RULES,

  /** To take the security training. */
  TRAINING;

  /** As the table of terms and notices write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
