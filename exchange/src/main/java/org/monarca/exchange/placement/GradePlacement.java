package org.monarca.exchange.placement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;

/**
 * In which grade a child is placed, and why.
 *
 * @param grade code of the list {@code grade_level}; absent where none follows
 * @param last the enrollment from which it follows; absent where none does
 * @param left the day on which the child left that school; absent where no school said so
 * @param age on the first of September of the school year that is on; absent where the birth date
 *     is not known
 * @param yearsOlder how many years older than most in that grade; below 0 where younger
 * @param third the third birthday of a child who is too young for it, from which services differ
 * @param others what other States say of the grade in the same school year, the latest of each
 */
public record GradePlacement(
    @Nullable String grade,
    Reason reason,
    @Nullable Entry last,
    @Nullable LocalDate left,
    @Nullable Integer age,
    int yearsOlder,
    @Nullable LocalDate third,
    List<Entry> others) {

  /** From so many years on, a school looks twice. */
  private static final int NOTEWORTHY = 2;

  public GradePlacement {
    others = List.copyOf(others);
  }

  /** Whether the child is clearly older, or younger, than most in that grade. */
  public boolean isOfAnotherAge() {
    return Math.abs(yearsOlder) >= NOTEWORTHY;
  }
}
