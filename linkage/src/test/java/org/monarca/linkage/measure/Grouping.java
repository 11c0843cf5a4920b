package org.monarca.linkage.measure;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Records put into groups at random, each named by a letter: "aab" are two of one and one alone.
 */
final class Grouping {

  private Grouping() {}

  static Partition of(String letters) {
    return Partition.of(labels(letters));
  }

  static List<Character> labels(String letters) {
    return letters.chars().mapToObj(letter -> (char) letter).toList();
  }

  /** As many letters as are asked for, of which few differ, so that groups are large. */
  static Arbitrary<String> any(int records) {
    return Arbitraries.strings().withCharRange('a', 'f').ofLength(records);
  }
}
