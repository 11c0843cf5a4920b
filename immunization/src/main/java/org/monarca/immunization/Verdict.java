package org.monarca.immunization;

/** What a dose counts for (CDSi table 3-1). */
public enum Verdict {
  /** Given as recommended. */
  VALID("valid"),
  /** To be repeated. */
  NOT_VALID("not valid"),
  /** Not needed, and not to be repeated. */
  EXTRANEOUS("extraneous"),
  /** Expired, recalled or spoilt; to be repeated. */
  SUBSTANDARD("sub-standard");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As it is written in files. */
  public String words() {
    return words;
  }
}
