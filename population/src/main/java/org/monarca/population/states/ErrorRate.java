package org.monarca.population.states;

import java.util.Locale;

/** How often data is entered wrongly; the figures stand in {@code slips.csv}. */
public enum ErrorRate {
  /** A careful year; no record is rejected. */
  LOW,
  /** What data administrators are used to; no record is rejected. */
  USUAL,
  /** A bad year; about 4 of 1,000 records must be rejected. */
  HIGH;

  /** The column of the table of slips, and the word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
