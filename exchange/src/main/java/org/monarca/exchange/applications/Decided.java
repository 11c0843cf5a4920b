package org.monarca.exchange.applications;

import java.util.Locale;

/** What came of deciding. */
public enum Decided {
  DONE,

  /** There is none, or the administrator does not see to it. */
  NOT_YOURS,

  /** It is not to be decided any more, or its task has changed since the person looked at it. */
  CHANGED_MEANWHILE,
  OTHERS_HAVE_IT,

  /** The administrator applies, or vouched. */
  INVOLVED,

  /** Somebody could confirm others in the role, and nobody else could confirm it. */
  NOBODY_CONFIRMS,

  /** The address has an account by now. */
  TAKEN,
  NO_REASON,
  REASON_TOO_LONG;

  /** As the catalogues write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
