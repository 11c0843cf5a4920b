package org.monarca.exchange.intake.uploads;

/** What has come of the wish to forget an upload. */
public enum Ended {
  /** It is forgotten. */
  ENDED,
  /** There is no such upload, or it is another's, or over. */
  MISSING,
  /** All of it has come, and it may become a submission at this moment. */
  UNDER_WAY
}
