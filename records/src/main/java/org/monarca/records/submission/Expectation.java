package org.monarca.records.submission;

import org.jspecify.annotations.Nullable;

/**
 * What the receiver knows before it reads.
 *
 * @param sender postal code of the State that sends; null where nobody has signed in, as when a
 *     file is checked without a server
 */
public record Expectation(@Nullable String sender, Limits limits) {

  /** From that State, within the published limits. */
  public static Expectation from(String sender) {
    return new Expectation(sender, Limits.published());
  }

  /** From whatever State the header names, within the published limits. */
  public static Expectation fromAnyone() {
    return new Expectation(null, Limits.published());
  }
}
