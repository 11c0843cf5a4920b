package org.monarca.exchange.intake.mending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/**
 * Refused children of a submission, so many as are mended at a time.
 *
 * @param from the number of the first
 * @param more whether there are others behind these
 * @param tooLarge whether there are others that are too large for a form
 */
public record MendList(List<Line> lines, int from, boolean more, boolean tooLarge) {

  public MendList {
    lines = List.copyOf(lines);
  }

  /**
   * @param student the row of the child itself
   * @param errors what it is refused for, counted
   */
  public record Line(int number, Row student, int errors, Standing standing) {}

  /** How many are not mended yet. */
  public int left() {
    return (int) lines.stream().filter(line -> line.standing().kind().isOpen()).count();
  }

  /**
   * The number from which on the others stand that are behind these; absent where there are none.
   */
  public @Nullable Integer behind() {
    return more ? Integer.valueOf(from + lines.size()) : null;
  }

  /** The number from which on those before them stand; absent where there are none. */
  public @Nullable Integer before() {
    return from == 1 ? null : Integer.valueOf(Math.max(1, from - Mending.MOST));
  }

  /** The next one who is not mended yet, behind that one and then from the beginning. */
  public @Nullable Integer after(int number) {
    return after(
        number,
        lines.stream().filter(line -> line.standing().kind().isOpen()).map(Line::number).toList());
  }

  static @Nullable Integer after(int number, List<Integer> open) {
    return open.stream()
        .filter(one -> one > number)
        .findFirst()
        .or(() -> open.stream().filter(one -> one != number).findFirst())
        .orElse(null);
  }
}
