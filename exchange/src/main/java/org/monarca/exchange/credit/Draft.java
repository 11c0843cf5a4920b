package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.plans.Requirement;

/**
 * Requirements as they are written.
 *
 * @param lines in order
 * @param total of them all; absent where it was no number
 */
public record Draft(
    String state,
    String program,
    String classes,
    List<Line> lines,
    @Nullable BigDecimal total,
    boolean algebraOne,
    String source,
    @Nullable LocalDate read,
    @Nullable LocalDate inForce) {

  public Draft {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param typed as it was typed
   * @param requirement absent where it says none
   * @param said whether it says itself what counts, and not its name alone
   */
  public record Line(String typed, @Nullable Requirement requirement, boolean said) {}
}
