package org.monarca.exchange.health.history;

import java.time.LocalDate;
import org.monarca.immunization.GroupForecast;

/** How a child stands with a vaccine group on a day, the most pressing first. */
public enum Standing {
  PAST_DUE,
  DUE,

  /** It would count, and is recommended for later. */
  ALLOWED,
  LATER,
  CONTRAINDICATED,
  COMPLETE,
  IMMUNE,
  NOT_RECOMMENDED,

  /** It is given by season, and the data know none that is not over. */
  NO_SEASON,
  AGED_OUT;

  static Standing of(GroupForecast forecast, LocalDate day) {
    var due = forecast.due();
    return switch (forecast.status()) {
      case COMPLETE -> COMPLETE;
      case AGED_OUT -> AGED_OUT;
      case IMMUNE -> IMMUNE;
      case NOT_RECOMMENDED -> NOT_RECOMMENDED;
      case CONTRAINDICATED -> CONTRAINDICATED;
      case NOT_COMPLETE -> due == null ? NOT_RECOMMENDED : of(due, day);
    };
  }

  private static Standing of(GroupForecast.Due due, LocalDate day) {
    var pastDue = due.pastDue();
    if (day.isBefore(due.earliest())) {
      return LATER;
    }
    if (pastDue != null && day.isAfter(pastDue)) {
      return PAST_DUE;
    }
    return day.isBefore(due.recommended()) ? ALLOWED : DUE;
  }

  /** Whether a dose is to be given now. */
  public boolean isDue() {
    return this == PAST_DUE || this == DUE;
  }
}
