package org.monarca.exchange.consolidated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.monarca.records.RecordKind;

/**
 * What changed in one row of a State's record.
 *
 * @param recordKey empty for the student's own elements
 * @param before what stood there, empty where nothing did
 * @param after what stands there, empty where nothing does
 */
public record Change(
    String state,
    RecordKind kind,
    String recordKey,
    Map<String, String> before,
    Map<String, String> after) {

  /** The elements that differ, those that were there before first. */
  public List<String> elements() {
    var keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
    return List.copyOf(keys);
  }

  /** Whether the row came. */
  public boolean isNew() {
    return before.isEmpty();
  }

  /** Whether the row went. */
  public boolean isGone() {
    return after.isEmpty();
  }
}
