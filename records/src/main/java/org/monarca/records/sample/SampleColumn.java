package org.monarca.records.sample;

import java.util.List;
import java.util.Map;

/**
 * A column of a sample.
 *
 * @param filled rows in which it is not blank
 * @param values each value once with how often it stands there, in the order of the file
 * @param more whether it has other values beside these
 * @param longest characters of its longest value
 */
public record SampleColumn(
    String name, long filled, Map<String, Integer> values, boolean more, int longest) {

  /** More values than these nobody matches by hand. */
  public static final int MOST_VALUES = 1000;

  private static final int EXAMPLES = 3;

  /** A few of its values. */
  public List<String> examples() {
    return values.keySet().stream().limit(EXAMPLES).toList();
  }

  /** Whether no two rows have the same in it. */
  public boolean isUnique() {
    return !more && values.size() == filled;
  }
}
