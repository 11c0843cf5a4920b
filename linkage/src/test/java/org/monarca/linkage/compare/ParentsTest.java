package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mothers, fathers and guardians; each part of a pair is "Elena / Ortiz". */
class ParentsTest {

  @ParameterizedTest
  @CsvSource({
    "Elena/Ortiz + Ramón/Vega, Elena/Ortiz + Ramón/Vega, PARENTS_BOTH_SAME",
    "Elena/Ortiz + Ramón/Vega, Ramón/Vega + Elena/Ortiz, PARENTS_BOTH_SAME",
    "Elena + Ramón, Ramón + Elena, PARENTS_BOTH_SAME",
    "Elena/Ortiz + Ramón/Vega, Elena/Ortiz, PARENTS_ONE_SAME",
    "Elena/Ortiz + Ramón/Vega, Ramón/Vega, PARENTS_ONE_SAME",
    "Elena/Ortiz + Ramón/Vega, Elena/Ortiz + Pedro/Luna, PARENTS_ONE_SAME",
    "Elena/Ortiz, Elena, PARENTS_ONE_SAME",
    "María Elena/Ortiz, Elena/Ortiz, PARENTS_ONE_SAME"
  })
  void theSameParents(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "Meritxell/Ortiz, Meritxel/Ortiz, PARENTS_ONE_ALIKE",
    "Guadalupe/Ortiz, Lupe/Ortiz, PARENTS_ONE_ALIKE",
    "E./Ortiz, Elena/Ortiz, PARENTS_ONE_ALIKE",
    "/Ortiz, Elena/Ortiz, PARENTS_SURNAME_SAME",
    "/Ortiz, /Ortiz Vega, PARENTS_SURNAME_SAME",
    "/Ortiz, /Luna, PARENTS_DIFFERENT",
    "Elena/Ortiz, Sonia/Ortiz, PARENTS_DIFFERENT",
    "Elena/Ortiz, Elena/Luna, PARENTS_DIFFERENT",
    "Elena/Ortiz, Sonia/Luna, PARENTS_DIFFERENT"
  })
  void likeParentsAndOthers(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({"'', Elena/Ortiz", "'', ''", "Elena, /Ortiz", "Unknown/Unknown, Elena/Ortiz"})
  void whatIsNotSaidIsNotCompared(String one, String other) {
    assertLevel(one, other, Level.MISSING);
  }

  /** Of two guardians of one name only one can be the other record's. */
  @Test
  void oneParentIsNotTwo() {
    assertLevel("Elena/Ortiz + Elena/Ortiz", "Elena/Ortiz", Level.PARENTS_ONE_SAME);
    assertLevel("Elena/Ortiz + Elena/Ortiz", "Elena/Ortiz + Ramón/Vega", Level.PARENTS_ONE_SAME);
  }

  @Test
  void aBetterParentCountsNotAWorseOne() {
    assertLevel("Elena/Ortiz + Sonia/Luna", "Elena/Ortiz + Inés/Cano", Level.PARENTS_ONE_SAME);
    assertLevel("/Ortiz + Sonia/Luna", "/Ortiz + Inés/Cano", Level.PARENTS_SURNAME_SAME);
  }

  @Test
  void aParentOfWhomNothingIsKnownIsUnknown() {
    assertThat(Written.parent("").isUnknown()).isTrue();
    assertThat(Written.parent("Elena").isUnknown()).isFalse();
    assertThat(Written.parent("/Ortiz").isUnknown()).isFalse();
  }

  private static void assertLevel(String one, String other, Level level) {
    assertThat(Parents.compare(parents(one), parents(other))).isEqualTo(level);
    assertThat(Parents.compare(parents(other), parents(one))).isEqualTo(level);
  }

  private static List<Parent> parents(String both) {
    return Arrays.stream(both.split(" \\+ "))
        .map(Written::parent)
        .filter(parent -> !parent.isUnknown())
        .toList();
  }
}
