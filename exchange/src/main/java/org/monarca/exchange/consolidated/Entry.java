package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.Map;

/**
 * One child row as a State says it.
 *
 * @param record the State's record in which it stands; a State may have several of one child
 * @param values element to value, in catalogue order, what is not blank
 */
public record Entry(
    String state, String recordKey, Instant asOf, Map<String, String> values, long record) {

  /** In the one record that its State has of the child. */
  public Entry(String state, String recordKey, Instant asOf, Map<String, String> values) {
    this(state, recordKey, asOf, values, 0);
  }

  /** Whether both stand in one record. */
  public boolean isBeside(Entry other) {
    return record == other.record && state.equals(other.state);
  }
}
