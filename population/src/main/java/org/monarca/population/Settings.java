package org.monarca.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.people.Families;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.submission.Form;

/**
 * What population is wanted.
 *
 * @param children distinct children of whom the States tell on that day, at least 1
 * @param states postal codes of the States that submit, at least one, none twice
 * @param seed the same seed and date give the same bytes
 * @param asOf the day of the submissions; all that they tell happened before
 * @param errors how often data is entered wrongly
 * @param out the directory of the bundles, made when absent
 * @param truth the file that says which State record is which child
 * @param form in which the States submit
 * @param lives a file for what the children really are; null when nobody wants to know
 */
public record Settings(
    long children,
    List<String> states,
    long seed,
    LocalDate asOf,
    ErrorRate errors,
    Path out,
    Path truth,
    Form form,
    @Nullable Path lives) {

  /** So many that no two children of one State share a number. */
  public static final long MOST_CHILDREN = 10_000_000;

  /**
   * @throws IllegalArgumentException when there is no child, no State, too many children, a State
   *     twice, or a day before anybody lives or after the last
   */
  public Settings {
    states = List.copyOf(states);
    if (children < 1 || children > MOST_CHILDREN) {
      throw new IllegalArgumentException("children must be 1 to " + MOST_CHILDREN);
    }
    if (states.isEmpty() || states.stream().distinct().count() < states.size()) {
      throw new IllegalArgumentException("at least one State is needed, and none twice");
    }
    requireInhabited(asOf);
  }

  /**
   * Asks for a day on which somebody lives.
   *
   * @throws IllegalArgumentException when nobody does
   */
  static void requireInhabited(LocalDate day) {
    if (day.isBefore(Families.EARLIEST) || day.isAfter(Families.LATEST)) {
      throw new IllegalArgumentException(
          "a day must lie from %s to %s, not on %s"
              .formatted(Families.EARLIEST, Families.LATEST, day));
    }
  }

  /** As CSV bundles, the truth beside them in {@code truth.csv}. */
  public static Settings of(
      long children, List<String> states, long seed, LocalDate asOf, ErrorRate errors, Path out) {
    var truth = out.resolve("truth.csv");
    return new Settings(children, states, seed, asOf, errors, out, truth, Form.CSV_BUNDLE, null);
  }

  /** The same population in another form. */
  public Settings as(Form other) {
    return new Settings(children, states, seed, asOf, errors, out, truth, other, lives);
  }
}
