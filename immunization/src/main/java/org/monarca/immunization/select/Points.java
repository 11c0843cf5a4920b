package org.monarca.immunization.select;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The points that series are given (CDSi 8.4 to 8.6), and whose are the most (8.7). */
final class Points {

  private final List<Candidate> candidates;

  private Points(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /** Among complete series: table 8-7. */
  static Candidate bestComplete(List<Candidate> candidates) {
    var points = new Points(candidates);
    return points.best(one -> points.most(one, Candidate::validDoses));
  }

  /** Among those that are in process: table 8-9. */
  static Candidate bestInProcess(List<Candidate> candidates) {
    var points = new Points(candidates);
    return points.best(one ->
        2 * whether(one.isProduct() && one.hasAllValid())
            + 3 * whether(one.isCompletable())
            + 2 * points.most(one, Candidate::validDoses)
            + 2 * points.most(one, other -> -other.unsatisfied())
            + points.first(one, Candidate::finish, Candidate::isCompletable));
  }

  /** Where no dose is valid: table 8-11. */
  static Candidate bestWithoutDoses(List<Candidate> candidates) {
    var points = new Points(candidates);
    return points.best(one ->
        points.first(one, Candidate::start, candidate -> true)
            + whether(one.isCompletable())
            - whether(one.isProduct()));
  }

  /** SELECTBEST-2: of as many points the best preference, then the order of the data. */
  private Candidate best(ToIntFunction<Candidate> points) {
    return candidates.stream()
        .min(
            Comparator.<Candidate>comparingInt(one -> -points.applyAsInt(one))
                .thenComparingInt(one -> one.series().selection().preference()))
        .orElseThrow();
  }

  private static int whether(boolean holds) {
    return holds ? 1 : -1;
  }

  /** 1 for the only one that has the most, 0 where others have as many, -1 for those with fewer. */
  private int most(Candidate one, ToIntFunction<Candidate> number) {
    int own = number.applyAsInt(one);
    if (candidates.stream().anyMatch(other -> number.applyAsInt(other) > own)) {
      return -1;
    }
    return candidates.stream().filter(other -> number.applyAsInt(other) == own).count() > 1 ? 0 : 1;
  }

  /** The same for the first day; who has none, or may not take part, is not first. */
  private int first(
      Candidate one, Function<Candidate, @Nullable LocalDate> day, Predicate<Candidate> takesPart) {
    var own = day.apply(one);
    if (own == null || !takesPart.test(one)) {
      return -1;
    }
    var days = candidates.stream().filter(takesPart).map(day).filter(Objects::nonNull).toList();
    if (days.stream().anyMatch(other -> other.isBefore(own))) {
      return -1;
    }
    return days.stream().filter(own::equals).count() > 1 ? 0 : 1;
  }
}
