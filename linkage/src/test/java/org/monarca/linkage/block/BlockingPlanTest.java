package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;

/** By which kinds of keys a table is blocked. */
class BlockingPlanTest {

  private static final List<Resident> TOWN = Residents.town(3_000, 3);
  private static final BlockingPlan PLAN = BlockingPlan.of(Residents.people(TOWN));

  @Test
  void namesAndDatesAreKeysTogetherAndANumberByItself() {
    assertThat(names(PLAN))
        .contains("column number", "column born + surname", "column born + given name")
        .contains("given name + surname");
  }

  /** Whoever has a wrong date, a wrong name or no number is still found by another kind. */
  @Test
  void noPartIsInAllKinds() {
    var inAll =
        PLAN.kinds().stream()
            .map(kind -> kind.parts().stream().map(Part::subject).collect(Collectors.toSet()))
            .reduce(BlockingPlanTest::common)
            .orElseThrow();

    assertThat(inAll).isEmpty();
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }

  @Test
  void everyKindStandsOnce() {
    assertThat(names(PLAN)).doesNotHaveDuplicates();
    assertThat(PLAN.refinements()).extracting(Part::name).doesNotHaveDuplicates();
  }

  @Test
  void partsOfOneKindAreOfDifferentSubjects() {
    for (var kind : PLAN.kinds()) {
      assertThat(kind.parts()).extracting(Part::subject).doesNotHaveDuplicates();
    }
  }

  /** What a kind of key costs is a number of pairs for each record, however many there are. */
  @ParameterizedTest
  @ValueSource(ints = {2_000, 5_000, 12_000})
  void underNoKindMeetMorePairsThanAFewForEachRecord(int size) {
    var residents = Residents.town(size, 5);
    var people = Residents.people(residents);
    var plan = BlockingPlan.of(people);
    var parts = ReadParts.of(people, plan);

    for (var kind : plan.kinds()) {
      double pairs =
          Meetings.underKeys(kind, people, parts).values().stream()
              .mapToDouble(sharing -> sharing.size() * (sharing.size() - 1.0) / 2)
              .sum();
      assertThat(pairs / people.size()).as(kind.name()).isLessThan(150);
    }
  }

  @Test
  void ofALargerTableKeysAreStricter() {
    var few = names(BlockingPlan.of(Residents.people(Residents.town(1_600, 7))));
    var many = names(BlockingPlan.of(Residents.people(Residents.town(15_000, 7))));

    assertThat(partsOf(many)).isGreaterThan(partsOf(few));
    assertThat(many).contains("column number");
  }

  private static double partsOf(List<String> kinds) {
    return kinds.stream().mapToInt(kind -> kind.split(" \\+ ").length).average().orElse(0);
  }

  @Test
  void aColumnThatIsAllBlankMakesNoKey() {
    assertThat(names(planOf(one -> one.born(0)))).noneMatch(name -> name.contains("born"));
    assertThat(names(planOf(Resident::withoutNumber))).noneMatch(name -> name.contains("number"));
    assertThat(names(planOf(one -> one.named("")))).noneMatch(name -> name.contains("given"));
    assertThat(names(planOf(one -> one.ofMother("")))).noneMatch(name -> name.contains("parent"));
  }

  @Test
  void aColumnThatIsAllOneValueMakesNoKeyByItself() {
    assertThat(names(planOf(one -> one.at(1)))).doesNotContain("column street");
    assertThat(names(planOf(one -> one.born(20_140_403)))).doesNotContain("column born");
    assertThat(names(planOf(one -> one.named("ana")))).doesNotContain("given name");
  }

  /** 1 January says a year alone, and a year alone says too little. */
  @Test
  void datesThatAreAllDefaultsMakeNoKeyOfTheDay() {
    assertThat(names(planOf(one -> one.born(one.born() / 10_000 * 10_000 + 101))))
        .noneMatch(name -> name.equals("column born") || name.startsWith("column born + "));
  }

  @Test
  void ofNamesInOneFieldAnyTwoOfThemAreAKey() {
    assertThat(names(BlockingPlan.of(Residents.inOneField(TOWN))))
        .contains("two names")
        .anyMatch(name -> name.startsWith("column born"));
  }

  @Test
  void aNumberAloneIsEnough() {
    var plan = BlockingPlan.of(Residents.people(nameless(), Residents.NUMBER));

    assertThat(names(plan)).containsExactly("column number");
  }

  @Test
  void whereNothingTellsPeopleApartThereIsNoKind() {
    var plan = BlockingPlan.of(Residents.people(nameless(), Residents.STREET));

    assertThat(plan.kinds()).isEmpty();
  }

  private static List<Resident> nameless() {
    return TOWN.stream().map(one -> one.named("").ofFamily("").at(1)).toList();
  }

  @Test
  void theOrderOfTheRecordsDoesNotMatter() {
    var reversed = BlockingPlan.of(Residents.people(TOWN.reversed()));

    assertThat(names(reversed)).isEqualTo(names(PLAN));
    assertThat(reversed.largest()).isEqualTo(PLAN.largest());
  }

  private static BlockingPlan planOf(UnaryOperator<Resident> change) {
    return BlockingPlan.of(people(change));
  }

  private static People people(UnaryOperator<Resident> change) {
    return Residents.people(TOWN.stream().map(change).toList());
  }

  private static List<String> names(BlockingPlan plan) {
    return new ArrayList<>(plan.kinds().stream().map(KeyKind::name).toList());
  }
}
