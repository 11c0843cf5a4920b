package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dose that was given once, however many tell it.
 *
 * @param cvx of the vaccine as who gave it says, of several with the most antigens; absent where
 *     nobody says one
 * @param day as who gave it says; absent where nobody says one
 * @param tellings at least one, the one that names the vaccine first
 * @param more copies that name more than was given, which counts for nothing
 * @param perhaps the day of another dose that this may be too, for a nurse to look at; absent where
 *     it is none or nobody can take it for one
 */
public record Given(
    @Nullable Integer cvx,
    @Nullable LocalDate day,
    List<Telling> tellings,
    List<Telling> more,
    @Nullable LocalDate perhaps) {

  public Given {
    tellings = List.copyOf(tellings);
    more = List.copyOf(more);
  }

  /** The same, which may be the dose of that day too. */
  Given perhaps(@Nullable LocalDate other) {
    return new Given(cvx, day, tellings, more, other);
  }

  /** The days that are told, the earliest first. */
  public List<LocalDate> days() {
    return tellings.stream()
        .map(Telling::day)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Codes of the vaccines that are told. */
  public List<Integer> vaccines() {
    return tellings.stream().map(Telling::cvx).filter(Objects::nonNull).distinct().toList();
  }

  /** The States that tell it, once each. */
  public List<String> states() {
    return tellings.stream().map(Telling::state).distinct().sorted().toList();
  }
}
