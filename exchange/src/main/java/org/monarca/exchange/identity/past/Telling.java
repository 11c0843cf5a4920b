package org.monarca.exchange.identity.past;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;

/**
 * What a State told of a record in a turn.
 *
 * @param claimed the number it sent with it; absent where it sent none
 * @param claimedBefore the last number it had sent until then; absent where it never had
 */
public record Telling(
    long turn,
    long source,
    SourceKey key,
    Person person,
    @Nullable Long claimed,
    @Nullable Long claimedBefore) {

  /** Number and turn only: what it says is personal. */
  @Override
  public String toString() {
    return "source " + source + " in turn " + turn;
  }
}
