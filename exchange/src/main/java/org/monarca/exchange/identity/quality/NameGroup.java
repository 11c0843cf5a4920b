package org.monarca.exchange.identity.quality;

import java.util.Locale;

/** Names that records may be confused by in one way, for the report alone. */
public enum NameGroup {
  /** Two surnames or more, as in Spanish. */
  HISPANIC_DOUBLE,
  /** One surname, a Spanish one. */
  HISPANIC_SINGLE,
  /** A surname of the Indigenous peoples that the lists know. */
  INDIGENOUS,
  /** Surnames common in the United States, of English and every other origin. */
  ENGLISH_OTHER,
  /** One name in all, or no surname. */
  SINGLE_NAME,
  /** Surnames that stand in no list, or of two kinds. */
  NOT_CLASSIFIABLE;

  /** As the pages' keys write it: {@code hispanic-double}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
