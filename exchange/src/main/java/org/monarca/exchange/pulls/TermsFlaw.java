package org.monarca.exchange.pulls;

import java.util.Locale;

/** Why nothing can be fetched so. */
public enum TermsFlaw {
  WAY,
  NAME,
  SECRET_MISSING,
  SECRET,
  DAYS,
  HOUR,
  EVERY,
  MAPPING;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
