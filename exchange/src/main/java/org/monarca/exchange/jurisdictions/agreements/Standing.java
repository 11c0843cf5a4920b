package org.monarca.exchange.jurisdictions.agreements;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a State has an agreement that holds. */
public enum Standing {
  NONE,
  HOLDS,
  /** It holds, and within {@link #AHEAD_DAYS} days it does no more. */
  SOON,
  OVER;

  /** A new one needs offices on both sides, and they need time. */
  public static final int AHEAD_DAYS = 90;

  /** How it stands with that agreement on a day. */
  public static Standing of(@Nullable Agreement agreement, LocalDate today) {
    if (agreement == null) {
      return NONE;
    }
    var until = agreement.until();
    if (until == null || until.isAfter(today.plusDays(AHEAD_DAYS))) {
      return HOLDS;
    }
    return until.isBefore(today) ? OVER : SOON;
  }

  /** As pages name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
