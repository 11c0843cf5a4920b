package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A State's protected children, and who opened such a record in an emergency.
 *
 * @param newcomers for privacy officers alone
 * @param next the page after this one; null on the last
 */
record ProtectedPage(
    String state,
    List<ChildLine> children,
    int page,
    @Nullable Integer next,
    List<NewcomerLine> newcomers,
    List<OpeningLine> openings,
    int openingsPage,
    @Nullable Integer nextOpenings) {

  /**
   * One mark of the State.
   *
   * @param moved when its State changed last; null where it did not
   * @param waiting whether a State waits to be let in
   * @param ended null while it holds
   */
  record ChildLine(
      String id,
      String number,
      String reason,
      String set,
      @Nullable String moved,
      boolean waiting,
      @Nullable String ended) {}

  /**
   * A child whom another State protects and who is said to be in this one.
   *
   * @param protecting the State to be called; null where it has let this one in
   * @param code the number that it is told then
   */
  record NewcomerLine(
      String id, String number, String since, @Nullable String protecting, @Nullable String code) {}

  /** One emergency. */
  record OpeningLine(
      String id,
      String number,
      String who,
      String reason,
      String note,
      String from,
      String until) {}
}
