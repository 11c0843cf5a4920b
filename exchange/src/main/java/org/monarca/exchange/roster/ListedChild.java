package org.monarca.exchange.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * A line of a list: a child as the office's State says it, by its enrollment there.
 *
 * @param school id of the school
 * @param began since when it is enrolled
 * @param ended when it left; absent when it did not
 * @param priority {@code Y} or {@code N}: priority for services
 * @param learner {@code Y} or {@code N}: English learner
 * @param eligibleUntil the latest day of its eligibility
 * @param missing keys of elements that are expected and not said
 * @param states States with living records
 */
public record ListedChild(
    ExchangeId id,
    String lastName,
    String firstName,
    @Nullable LocalDate birthDate,
    @Nullable String grade,
    @Nullable String school,
    @Nullable String schoolName,
    @Nullable LocalDate began,
    @Nullable LocalDate ended,
    @Nullable String priority,
    @Nullable String learner,
    @Nullable LocalDate eligibleUntil,
    List<String> missing,
    List<String> states) {

  public ListedChild {
    missing = List.copyOf(missing);
    states = List.copyOf(states);
  }

  /** Its number only: the rest is personal. */
  @Override
  public String toString() {
    return "line of " + id;
  }
}
