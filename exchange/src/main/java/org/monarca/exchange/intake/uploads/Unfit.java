package org.monarca.exchange.intake.uploads;

import java.util.Arrays;
import org.monarca.exchange.intake.Refusal;

/** Why what was sent becomes no submission. */
public enum Unfit {
  /** None of the forms that the exchange reads. */
  UNKNOWN_FORM("unknown-form"),
  /** Its State keeps no such mapping, or ended it before all had come. */
  UNKNOWN_MAPPING("unknown-mapping"),
  /** A mapping was to read what says by itself how it is read. */
  NO_TABLES("no-tables"),
  /** A mapping is among the tables that were to be read by another. */
  MAPPING_TWICE("mapping-twice"),
  /** A zip that was to be read by a mapping is damaged, or unpacks to more than may be. */
  UNSOUND("unsound-zip"),
  /** There was nothing in it. */
  EMPTY("empty-body"),
  /** More than the limit, once it is unpacked. */
  TOO_LARGE("too-large"),
  /** Said to be gzip and is not. */
  NOT_GZIP("broken-encoding"),
  /** More than its State may send within a day at all. */
  TOO_MUCH("too-much-ever"),
  /** The sender belongs to no State. */
  NO_STATE("no-state"),
  /** Its sender ended it. */
  ENDED("ended");

  private final String code;

  Unfit(String code) {
    this.code = code;
  }

  /** As the problem is named that a program is told. */
  public String code() {
    return code;
  }

  static Unfit of(Refusal refusal) {
    return switch (refusal) {
      case EMPTY -> EMPTY;
      case TOO_LARGE -> TOO_LARGE;
      case NOT_GZIP -> NOT_GZIP;
      case NO_STATE -> NO_STATE;
      case MAPPING_TWICE -> MAPPING_TWICE;
      case UNSOUND -> UNSOUND;
    };
  }

  static Unfit ofCode(String code) {
    return Arrays.stream(values())
        .filter(unfit -> unfit.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown refusal " + code));
  }
}
