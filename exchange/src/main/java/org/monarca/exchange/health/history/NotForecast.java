package org.monarca.exchange.health.history;

/** Why nothing is said to be due of a child: it would say more of the record than of the child. */
public enum NotForecast {
  /** Nobody says when the child was born. */
  NO_BIRTH_DATE,

  /** No State has sent a dose. */
  NO_DOSE_SENT,

  /** All doses that were sent stand in records that no longer fit the child. */
  CONTESTED,

  /** Of the doses that were sent none can be evaluated. */
  NO_DOSE_EVALUATED
}
