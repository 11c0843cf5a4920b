package org.monarca.population.nights;

import java.util.Locale;

/** What sort of file a record is sent in. */
public enum Sort {
  /** A State's whole list. */
  FULL,
  /** What has changed since the last file. */
  DELTA,
  /** Records that were rejected, sent again. */
  MENDED;

  /** As in the list of files: {@code delta}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
