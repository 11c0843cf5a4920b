package org.monarca.exchange.oversight.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is about.
 *
 * @param openedBy account of who wrote it down
 * @param happened absent where it is not known
 * @param week Monday of the unusual week that it was begun from
 * @param conclusion absent while it is seen to
 * @param children numbers of those whom it concerns
 * @param accounts accounts that it concerns
 */
public record IncidentStory(
    String openedBy,
    @Nullable Instant happened,
    FoundBy found,
    String what,
    @Nullable LocalDate week,
    @Nullable String closedBy,
    @Nullable String conclusion,
    List<String> children,
    List<String> accounts,
    List<Step> steps) {

  public IncidentStory {
    children = List.copyOf(children);
    accounts = List.copyOf(accounts);
    steps = List.copyOf(steps);
  }

  /**
   * What was done, or who was told.
   *
   * @param by account of who wrote it down
   * @param at when it was done
   * @param clock the one that it met; absent where it met none
   * @param waives whether it says why that one is not needed
   */
  public record Step(
      Instant written,
      String by,
      Instant at,
      @Nullable String clock,
      boolean waives,
      String what) {}
}
