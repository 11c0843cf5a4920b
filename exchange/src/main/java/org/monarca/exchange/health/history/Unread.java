package org.monarca.exchange.health.history;

/** Why a dose that is told is not evaluated. */
public enum Unread {
  /** It says that no vaccine was given (998). */
  NOT_GIVEN,

  /** No code of a vaccine was sent, or none that can be read. */
  NO_VACCINE,

  /** The schedule does not know the code. */
  UNKNOWN_VACCINE,
  NO_DAY,

  /** The day is still to come. */
  FUTURE,
  BEFORE_BIRTH,

  /** Nobody says when the child was born. */
  NO_BIRTH_DATE,

  /** It may be a dose that stands already: a nurse should look. */
  PERHAPS_TOLD,

  /** The schedule has no series for everybody for what the vaccine is against. */
  NO_SERIES
}
