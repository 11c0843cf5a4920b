package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.table.Explanations;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

/** Why two records are one person: bits that add up, the same from both sides. */
class EvidenceOfPairsTest {

  private static final Register REGISTER = Register.ofFamilies(150);
  private static final PeopleTable TABLE = REGISTER.table();
  private static final Linked LINKED = REGISTER.linked();
  private static final Explanations EXPLANATIONS = Explanations.of(TABLE, LINKED.model());
  private static final Child CHILD = Child.aChild();

  /** Every so many pairs: a table is standardised anew for each. */
  private static Stream<int[]> somePairs() {
    var pairs = LINKED.pairs();
    return Stream.iterate(0, pair -> pair < pairs.size(), pair -> pair + pairs.size() / 25)
        .map(pair -> new int[] {pair, pairs.earlier(pair), pairs.later(pair)});
  }

  @Test
  void theWeightOfAPairIsTheSumOfItsEvidence() {
    somePairs()
        .forEach(pair -> {
          var evidence = explain(pair[1], pair[2]);
          double sum =
              evidence.prior()
                  + evidence.elements().stream().mapToDouble(ElementEvidence::total).sum();

          assertThat(sum).isCloseTo(LINKED.pairs().weight(pair[0]), within(1e-9));
          assertThat(evidence.weight()).isCloseTo(sum, within(1e-9));
        });
  }

  @Test
  void evidenceIsTheSameFromBothSides() {
    somePairs()
        .forEach(
            pair -> assertThat(explain(pair[2], pair[1])).isEqualTo(explain(pair[1], pair[2])));
  }

  @Test
  void everyFeatureIsToldOnceAndMissingOnesSayNothing() {
    somePairs()
        .forEach(pair -> {
          var elements = explain(pair[1], pair[2]).elements();

          assertThat(elements)
              .extracting(ElementEvidence::element)
              .containsExactlyInAnyOrder(
                  "born", "sex", "town", "multiple", "surnames", "given-names", "parents", "kin");
          assertThat(elements)
              .filteredOn(element -> element.level() == Level.MISSING)
              .filteredOn(element -> !element.element().equals(Evidence.KIN))
              .allMatch(element -> element.total() == 0);
        });
  }

  @Test
  void kinOnlyTakesBack() {
    somePairs()
        .forEach(pair -> assertThat(bits(Evidence.KIN, explain(pair[1], pair[2]))).isNotPositive());
  }

  /** The longer chain of likenesses does not outweigh one clear no. */
  @Test
  void nobodyIsPutTogetherWithARecordThatTheEvidenceStronglyRefuses() {
    REGISTER.people(LINKED).stream()
        .filter(person -> person.size() > 2)
        .forEach(person ->
            pairsOf(person)
                .forEach(
                    pair -> assertThat(explain(pair[0], pair[1]).weight()).isGreaterThan(-10)));
  }

  @Test
  void aPairThatIsPutTogetherIsToldAmongThePairs() {
    var weights = REGISTER.weights(LINKED);

    assertThat(REGISTER.people(LINKED))
        .filteredOn(person -> person.size() == 2)
        .isNotEmpty()
        .allMatch(weights::containsKey);
  }

  @Test
  void aPairOfTwoIsPutTogetherOnlyByEvidenceForIt() {
    var weights = REGISTER.weights(LINKED);

    assertThat(REGISTER.people(LINKED))
        .filteredOn(person -> person.size() == 2)
        .allMatch(person -> weights.getOrDefault(person, -1.0) >= 0);
  }

  @ParameterizedTest
  @CsvSource({
    "Ixchel, Ixhcel, Ximena",
    "Ixchel, Ixchel María, Ximena",
    "Ixchel, I., Ximena",
    "Guadalupe, Lupe, Ximena",
    "María Ixchel, Ixchel María, Ximena"
  })
  void theSameGivenNameAndOneAlikeAreWorthMoreThanAnother(String same, String alike, String other) {
    var child = CHILD.named(same);
    double another = weight(child, child.named(other));

    assertThat(weight(child, child)).isGreaterThan(another + 5);
    assertThat(weight(child, child.named(alike))).isGreaterThan(another + 5);
  }

  @Test
  void anotherBirthDateIsWorseThanNoneAndNoneWorseThanTheSame() {
    double same = weight(CHILD, CHILD);
    double none = weight(CHILD, CHILD.born(""));
    double other = weight(CHILD, CHILD.born("2009-11-05"));

    assertThat(same).isGreaterThan(none);
    assertThat(none).isGreaterThan(other);
  }

  @Test
  void agreeingOnARareSurnameSaysMoreThanOnACommonOne() {
    var rare = CHILD.ofFamily("Racancoj Zubeldía");
    var common = CHILD.ofFamily("García López");

    assertThat(bits("surnames", rare)).isGreaterThan(bits("surnames", common) + 3);
  }

  private static double bits(String element, Child child) {
    return bits(element, evidence(child, child));
  }

  private static double bits(String element, Evidence evidence) {
    return evidence.elements().stream()
        .filter(of -> of.element().equals(element))
        .mapToDouble(ElementEvidence::total)
        .sum();
  }

  private static double weight(Child one, Child other) {
    return evidence(one, other).weight();
  }

  private static Evidence evidence(Child one, Child other) {
    var table = REGISTER.with(one, other).table();
    return Explanations.of(table, LINKED.model()).of(REGISTER.size(), REGISTER.size() + 1);
  }

  private static Evidence explain(int one, int other) {
    return EXPLANATIONS.of(one, other);
  }

  private static Stream<int[]> pairsOf(Set<Integer> person) {
    return person.stream()
        .flatMap(a -> person.stream().filter(b -> b < a).map(b -> new int[] {b, a}));
  }
}
