package org.monarca.exchange.intake.mending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/**
 * The refused children of a submission.
 *
 * @param more whether there are others, too many to be mended one by one
 */
public record MendList(List<Line> lines, boolean more) {

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
