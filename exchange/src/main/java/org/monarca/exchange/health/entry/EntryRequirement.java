package org.monarca.exchange.health.entry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Doses of a vaccine that a State asks for, from a grade on.
 *
 * @param grade under which its table has it: {@code K}, {@code 7}
 * @param from the grade from which it is asked, 0 for kindergarten
 * @param group CDC's name of the vaccine group
 * @param only CVX of the only vaccine that counts; absent where any of the group does
 * @param condition in the words of the source; empty where there is none
 * @param exemptions the letters of those that the State knows: medical, religious, personal
 * @param read what of the source was read, in words
 * @param taken when it was taken into the exchange
 * @param official whether it was read in its official text; else it is an example
 * @param confirmed the day on which the State or an operator read it there; absent of one that is
 *     shipped
 */
public record EntryRequirement(
    String state,
    String grade,
    int from,
    String vaccine,
    String group,
    @Nullable Integer only,
    int doses,
    String condition,
    EntryCondition rule,
    String exemptions,
    String source,
    String read,
    LocalDate taken,
    boolean official,
    @Nullable LocalDate confirmed) {

  /** Whether it asks for the same doses as that one. */
  boolean asksAs(EntryRequirement other) {
    return doses == other.doses
        && rule.equals(other.rule)
        && group.equals(other.group)
        && Objects.equals(only, other.only);
  }

  /** Whether it may say that something is missing. */
  public boolean isVerified() {
    return official || confirmed != null;
  }
}
