package org.monarca.records;

import java.util.Locale;

/** Whether a submission holds what changed in its window, or the State's whole current list. */
public enum Mode {
  DELTA,
  FULL;

  /** As sent: {@code delta} or {@code full}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
