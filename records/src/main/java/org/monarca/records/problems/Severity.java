package org.monarca.records.problems;

import java.util.Locale;

/** How far a problem reaches. */
public enum Severity {
  /** Rejects the whole submission; nothing of it is stored. */
  FILE_ERROR("error"),
  /** Rejects one child with all its rows, and nothing else. */
  RECORD_ERROR("error"),
  /** A row that belongs to no child; it is not stored and rejects nobody. */
  ROW_ERROR("error"),
  /** Rejects nothing. */
  WARNING("warning");

  private final String shown;

  Severity(String shown) {
    this.shown = shown;
  }

  /** Its name in catalogues of words: {@code record-error}. */
  public String key() {
    return name().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /** As receipts have it: {@code error} or {@code warning}. */
  public String shown() {
    return shown;
  }
}
