package org.monarca.population.states;

import java.util.Locale;

/** How often data is entered wrongly; the figures stand in {@code slips.csv}. */
public enum ErrorRate {
  /** A careful year; no record is rejected. */
  LOW,
  /** What data administrators are used to; 2 of 10,000 records must be rejected. */
  USUAL,
  /** A bad year; 60 of 10,000 records must be rejected. */
  HIGH;

  /** The column of the table of slips, and the word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
