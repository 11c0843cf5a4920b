package org.monarca.exchange.corrections;

import java.util.Locale;

/** What became of somebody's wish to have a value checked. */
public enum Asking {
  /** The State is asked, by a task. */
  ASKED,

  /** The State is asked already, by somebody. */
  ASKED_ALREADY,

  /** It has answered, and has said nothing new of it since. */
  ANSWERED_ALREADY,

  /** That State does not say it, or nobody says something else. */
  NOTHING_DIFFERS,

  /** It is to be said which State is asked. */
  NO_STATE,

  /** It is to be said why. */
  NO_REASON;

  /** As catalogues write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
