package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MistakeTest {

  private static final Partition FOUND =
      Partition.of(List.of("a", "a", "a", "b", "c", "c", "c", "d", "d"));
  private static final Partition TRUTH =
      Partition.of(List.of("1", "1", "2", "2", "3", "4", "5", "6", "6"));

  @Test
  void clustersOfSeveralPeopleAreToldTheWorstFirst() {
    assertThat(Mistake.wronglyJoined(FOUND, TRUTH, 10))
        .containsExactly(
            new Mistake(3, List.of(List.of(4), List.of(5), List.of(6))),
            new Mistake(2, List.of(List.of(0, 1), List.of(2))));
    assertThat(Mistake.count(FOUND, TRUTH)).isEqualTo(2);
  }

  @Test
  void peopleInSeveralClustersAreTold() {
    assertThat(Mistake.wronglyParted(FOUND, TRUTH, 10))
        .containsExactly(new Mistake(1, List.of(List.of(2), List.of(3))));
  }

  @Test
  void ofEquallyBadMistakesTheEarliestIsToldFirst() {
    var truth = Partition.of(List.of(1, 2, 3, 4, 5, 6));
    var found = Partition.of(List.of(1, 2, 2, 1, 3, 3));

    assertThat(Mistake.wronglyJoined(found, truth, 2))
        .extracting(Mistake::parts)
        .containsExactly(List.of(List.of(0), List.of(3)), List.of(List.of(1), List.of(2)));
  }

  @Property
  void theMistakesAreAllThatIsWrong(
      @ForAll @Size(30) List<@IntRange(max = 9) Integer> found,
      @ForAll @Size(30) List<@IntRange(max = 9) Integer> truth) {
    var ofFound = Partition.of(found);
    var ofTruth = Partition.of(truth);
    var agreement = Agreement.of(ofFound, ofTruth);

    var joined = Mistake.wronglyJoined(ofFound, ofTruth, 100);
    var parted = Mistake.wronglyParted(ofFound, ofTruth, 100);

    assertThat(joined.stream().mapToLong(Mistake::pairs).sum())
        .isEqualTo(agreement.foundPairs() - agreement.rightPairs());
    assertThat(parted.stream().mapToLong(Mistake::pairs).sum())
        .isEqualTo(agreement.truePairs() - agreement.rightPairs());
    assertThat(joined).hasSize(Mistake.count(ofFound, ofTruth));
    for (var mistake : joined) {
      assertThat(mistake.parts()).hasSizeGreaterThan(1);
      for (var part : mistake.parts()) {
        assertThat(new HashSet<>(part.stream().map(truth::get).toList())).hasSize(1);
      }
    }
  }
}
