package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dose that was given once, however many tell it.
 *
 * @param cvx of the vaccine with the most antigens that is told; absent where none is
 * @param day as who gave it says; absent where nobody says one
 * @param tellings at least one, the one that names the vaccine first
 */
public record Given(@Nullable Integer cvx, @Nullable LocalDate day, List<Telling> tellings) {

  public Given {
    tellings = List.copyOf(tellings);
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
