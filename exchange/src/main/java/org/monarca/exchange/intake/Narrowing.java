package org.monarca.exchange.intake;

import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;

/**
 * Which findings of a submission are asked for.
 *
 * @param problem only of this one; null for all
 * @param cause only of this one, which has that problem; null for all of it
 */
public record Narrowing(@Nullable Problem problem, @Nullable Cause cause) {

  public static final Narrowing NONE = new Narrowing(null, null);

  public static Narrowing to(Problem problem) {
    return new Narrowing(problem, null);
  }

  public static Narrowing to(Cause cause) {
    return new Narrowing(cause.problem(), cause);
  }
}
