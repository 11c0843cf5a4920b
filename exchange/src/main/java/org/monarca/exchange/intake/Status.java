package org.monarca.exchange.intake;

import java.util.Locale;

/** Where a submission stands. */
public enum Status {
  RECEIVED,
  CHECKING,
  APPLYING,
  WAITING,
  DONE,
  REJECTED;

  static Status ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As the interfaces write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is a receipt. */
  public boolean finished() {
    return switch (this) {
      case DONE, REJECTED -> true;
      case RECEIVED, CHECKING, APPLYING, WAITING -> false;
    };
  }
}
