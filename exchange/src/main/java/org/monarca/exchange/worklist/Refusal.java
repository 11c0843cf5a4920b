package org.monarca.exchange.worklist;

import java.util.Locale;

/** Why somebody may not do something with a task. */
public enum Refusal {

  /** There is none of that number, or it is none of the person's business. */
  MISSING,

  /** It has changed since the person looked at it. */
  CHANGED,

  /** It is done or has expired. */
  OVER,

  /** The person proposed what is to be confirmed. */
  NOT_FOR_YOU,

  /** Somebody else has it. */
  OTHERS_HAVE_IT,

  /** Whoever is to get it proposed what is to be confirmed. */
  NOT_FOR_THEM,

  /** Nobody of the same or a lower level, within reach of the person, is meant. */
  NOT_TO_THEM,
  NOTE_TOO_LONG;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
