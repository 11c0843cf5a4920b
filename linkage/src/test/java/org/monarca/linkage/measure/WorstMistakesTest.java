package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which mistakes a person is shown first. */
class WorstMistakesTest {

  @Provide
  Arbitrary<String> grouping() {
    return Grouping.any(24);
  }

  @Property
  void theWorstComeFirst(@ForAll("grouping") String found, @ForAll("grouping") String truth) {
    var mistakes = Mistake.wronglyJoined(Grouping.of(found), Grouping.of(truth), 100);

    assertThat(mistakes)
        .isSortedAccordingTo((one, other) ->
            one.pairs() == other.pairs()
                ? first(one) - first(other)
                : Long.compare(other.pairs(), one.pairs()));
  }

  @Property
  void fewerAreTheBeginningOfAll(
      @ForAll("grouping") String found,
      @ForAll("grouping") String truth,
      @ForAll @IntRange(max = 6) int most) {
    var ofFound = Grouping.of(found);
    var ofTruth = Grouping.of(truth);
    var all = Mistake.wronglyParted(ofFound, ofTruth, 100);

    assertThat(Mistake.wronglyParted(ofFound, ofTruth, most))
        .isEqualTo(all.subList(0, Math.min(most, all.size())));
  }

  @Property
  void whoIsWronglyPartedForOneIsWronglyJoinedForTheOther(
      @ForAll("grouping") String found, @ForAll("grouping") String truth) {
    assertThat(Mistake.wronglyParted(Grouping.of(found), Grouping.of(truth), 100))
        .isEqualTo(Mistake.wronglyJoined(Grouping.of(truth), Grouping.of(found), 100));
  }

  @Property
  void thePairsOfAMistakeAreThoseBetweenItsParts(
      @ForAll("grouping") String found, @ForAll("grouping") String truth) {
    for (var mistake : Mistake.wronglyJoined(Grouping.of(found), Grouping.of(truth), 100)) {
      long between = 0;
      for (int a = 0; a < mistake.parts().size(); a++) {
        for (int b = 0; b < a; b++) {
          between += (long) mistake.parts().get(a).size() * mistake.parts().get(b).size();
        }
      }
      assertThat(mistake.pairs()).isEqualTo(between);
    }
  }

  @Property
  void thePartsAreAllRecordsOfTheClusterInOrder(
      @ForAll("grouping") String found, @ForAll("grouping") String truth) {
    for (var mistake : Mistake.wronglyJoined(Grouping.of(found), Grouping.of(truth), 100)) {
      var records = mistake.parts().stream().flatMap(List::stream).sorted().toList();
      char cluster = found.charAt(records.getFirst());

      assertThat(records).doesNotHaveDuplicates();
      assertThat(records).hasSize((int) found.chars().filter(c -> c == cluster).count());
      assertThat(mistake.parts()).isSortedAccordingTo((a, b) -> a.getFirst() - b.getFirst());
      assertThat(mistake.parts()).allSatisfy(part -> assertThat(part).isSorted());
    }
  }

  @Property
  void theTruthHasNoMistake(@ForAll("grouping") String truth) {
    var partition = Grouping.of(truth);

    assertThat(Mistake.wronglyJoined(partition, partition, 100)).isEmpty();
    assertThat(Mistake.wronglyParted(partition, partition, 100)).isEmpty();
    assertThat(Mistake.count(partition, partition)).isZero();
  }

  @Test
  void twinsInOneClusterAreOneMistakeOfAllTheirPairs() {
    var mistakes = Mistake.wronglyJoined(Grouping.of("aaaaa"), Grouping.of("ababa"), 10);

    assertThat(mistakes).containsExactly(new Mistake(6, List.of(List.of(0, 2, 4), List.of(1, 3))));
  }

  @Test
  void noneIsShownWhereNoneIsAskedFor() {
    assertThat(Mistake.wronglyJoined(Grouping.of("aa"), Grouping.of("ab"), 0)).isEmpty();
    assertThat(Mistake.count(Grouping.of("aa"), Grouping.of("ab"))).isOne();
  }

  @Test
  void aMistakeCannotBeChanged() {
    var mistake = Mistake.wronglyJoined(Grouping.of("aa"), Grouping.of("ab"), 1).getFirst();

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> mistake.parts().getFirst().add(9));
  }

  private static int first(Mistake mistake) {
    return mistake.parts().getFirst().getFirst();
  }
}
