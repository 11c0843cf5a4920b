package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.IncidentsPage.Due;

/**
 * One incident.
 *
 * @param standing that it is seen to, or when and by whom it was closed
 * @param week the unusual week that it was begun from
 * @param weekKept whether that is still there to be read
 * @param conclusion absent while it is seen to
 * @param meets clocks that a step may meet
 */
record IncidentPage(
    long id,
    String name,
    String standing,
    boolean late,
    String discovered,
    String happened,
    String found,
    String what,
    String opened,
    @Nullable Choice week,
    boolean weekKept,
    @Nullable String conclusion,
    List<String> children,
    List<String> accounts,
    List<Due> clocks,
    List<Step> steps,
    List<Choice> meets,
    @Nullable String done,
    TypedFields typed) {

  /** Whether it is seen to. */
  public boolean open() {
    return conclusion == null;
  }

  /**
   * What was done, or who was told.
   *
   * @param meets what it met, or that it is not needed
   * @param written when it was written down, where that was after its time; absent elsewhere
   */
  record Step(
      String at, String by, String what, @Nullable String meets, @Nullable String written) {}
}
