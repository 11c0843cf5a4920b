package org.monarca.records.submission;

import org.jspecify.annotations.Nullable;
import org.monarca.records.translation.CodeTable;

/**
 * What the receiver knows before it reads.
 *
 * @param sender postal code of the State that sends; null where nobody has signed in, as when a
 *     file is checked without a server
 * @param codes what the sender's own values mean among ours
 */
public record Expectation(@Nullable String sender, Limits limits, CodeTable codes) {

  /** From a sender that has our codes. */
  public Expectation(@Nullable String sender, Limits limits) {
    this(sender, limits, CodeTable.NONE);
  }

  /** The same, of a sender with values of its own. */
  public Expectation by(CodeTable table) {
    return new Expectation(sender, limits, table);
  }

  /** From that State, within the published limits. */
  public static Expectation from(String sender) {
    return new Expectation(sender, Limits.published());
  }

  /** From whatever State the header names, within the published limits. */
  public static Expectation fromAnyone() {
    return new Expectation(null, Limits.published());
  }
}
