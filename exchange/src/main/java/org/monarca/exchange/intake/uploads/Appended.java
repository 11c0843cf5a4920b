package org.monarca.exchange.intake.uploads;

/** What has come of a request that brought bytes. */
public sealed interface Appended {

  /** All that it brought is kept. */
  record Kept(Upload upload) implements Appended {}

  /** There is no such upload, or it is another's, or over. */
  record Missing() implements Appended {}

  /**
   * It does not begin where what is kept ends, or another request has gone on since.
   *
   * @param offset where it ends now
   */
  record Elsewhere(long offset) implements Appended {}

  /** More than is left of the file, of which nothing beyond its end is kept. */
  record TooLong() implements Appended {}
}
