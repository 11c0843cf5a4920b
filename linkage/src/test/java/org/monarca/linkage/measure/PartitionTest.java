package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records in groups, and how two groupings of the same records overlap. */
class PartitionTest {

  @Provide
  Arbitrary<String> grouping() {
    return Grouping.any(25);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, 0, 0",
    "a, 1, 1, 0",
    "ab, 2, 1, 0",
    "aa, 1, 2, 1",
    "aab, 2, 2, 1",
    "aaa, 1, 3, 3",
    "aabb, 2, 2, 2",
    "abcabc, 3, 2, 3",
    "aaaab, 2, 4, 6"
  })
  void groupsAreCounted(String letters, int groups, int largest, long pairs) {
    var partition = Grouping.of(letters);

    assertThat(partition.records()).isEqualTo(letters.length());
    assertThat(partition.groups()).isEqualTo(groups);
    assertThat(partition.largest()).isEqualTo(largest);
    assertThat(partition.pairs()).isEqualTo(pairs);
  }

  @Test
  void groupsAreNumberedInTheOrderOfTheirFirstRecords() {
    var partition = Grouping.of("zaza");

    assertThat(List.of(partition.group(0), partition.group(1))).containsExactly(0, 1);
    assertThat(List.of(partition.group(2), partition.group(3))).containsExactly(0, 1);
    assertThat(partition.size(0)).isEqualTo(2);
  }

  @Property
  void recordsAreTogetherWhoseLabelsAreEqual(@ForAll("grouping") String letters) {
    var partition = Grouping.of(letters);
    for (int a = 0; a < letters.length(); a++) {
      for (int b = 0; b < a; b++) {
        assertThat(partition.group(a) == partition.group(b))
            .isEqualTo(letters.charAt(a) == letters.charAt(b));
      }
    }
  }

  @Property
  void theSizesAddUpToTheRecords(@ForAll("grouping") String letters) {
    var partition = Grouping.of(letters);
    int records = 0;
    for (int group = 0; group < partition.groups(); group++) {
      assertThat(partition.size(group)).isBetween(1, partition.largest());
      records += partition.size(group);
    }
    assertThat(records).isEqualTo(partition.records());
  }

  /** Whether a cluster is called by a number, a text or a letter is all one. */
  @Property
  void labelsMayBeOfAnyKind(@ForAll("grouping") String letters) {
    var numbers = letters.chars().mapToObj(letter -> 1000 - letter).toList();
    var texts = letters.chars().mapToObj(letter -> "person " + letter).toList();

    for (var labels : List.of(numbers, texts)) {
      var agreement = Agreement.of(Grouping.of(letters), Partition.of(labels));
      assertThat(agreement.pairs()).isEqualTo(new Rates(1, 1));
      assertThat(agreement.exactClusters()).isEqualTo(Grouping.of(letters).groups());
    }
  }

  @Property
  void overlapsAreTheRecordsThatTwoGroupsShare(
      @ForAll("grouping") String one, @ForAll("grouping") String other) {
    var shared = new HashMap<String, Integer>();
    for (int record = 0; record < one.length(); record++) {
      shared.merge("" + one.charAt(record) + other.charAt(record), 1, Integer::sum);
    }
    var counts = new ArrayList<Integer>();
    Overlap.of(Grouping.of(one), Grouping.of(other)).each((a, b, count) -> counts.add(count));

    assertThat(counts).containsExactlyInAnyOrderElementsOf(shared.values());
  }

  @Property
  void overlapsAreVisitedInOrderAndOnce(
      @ForAll("grouping") String one, @ForAll("grouping") String other) {
    var visited = new ArrayList<Long>();
    Overlap.of(Grouping.of(one), Grouping.of(other))
        .each((a, b, count) -> visited.add(100L * a + b));

    assertThat(visited).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void nothingOverlapsWhereThereAreNoRecords() {
    Overlap.of(Grouping.of(""), Grouping.of(""))
        .each((a, b, count) -> assertThat(count).isEqualTo(-1));
    assertThat(Agreement.of(Grouping.of(""), Grouping.of("")).exactClusters()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"a, ''", "ab, abc", "'', aaa"})
  void groupingsOfOtherRecordsCannotBeCompared(String one, String other) {
    var found = Grouping.of(one);
    var truth = Grouping.of(other);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Overlap.of(found, truth))
        .withMessage(
            "two partitions of the same records are needed, not of %d and of %d",
            one.length(), other.length());
    assertThatIllegalArgumentException().isThrownBy(() -> Mistake.wronglyJoined(found, truth, 1));
  }
}
