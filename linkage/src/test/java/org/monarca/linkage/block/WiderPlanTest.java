package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.learn.Learning;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;
import org.monarca.linkage.work.Workers;

/** What is added to a plan where records of one person agree badly. */
class WiderPlanTest {

  /** Written twice by people who err in half of what they write. */
  private static final List<Resident> CARELESS = careless();

  private static final People PEOPLE = Residents.people(CARELESS);
  private static final List<int[]> FOUND = Residents.pairsOfOne(CARELESS);

  /** Blocked by the number alone, which half of them have not. */
  private static final BlockingPlan NARROW =
      new BlockingPlan(
          List.of(KeyKind.of(Part.value(Residents.NUMBER))), List.of(Part.surname()), 600);

  private static final BlockingPlan WIDER = WiderPlan.of(PEOPLE, NARROW, FOUND);

  private static List<Resident> careless() {
    var random = new Random(9);
    var records = new ArrayList<Resident>();
    for (var resident : Residents.town(1_500, 9)) {
      if (records.isEmpty() || records.getLast().person() != resident.person()) {
        records.add(resident);
        records.add(miswritten(resident, random));
      }
    }
    return records;
  }

  private static Resident miswritten(Resident resident, Random random) {
    var again = resident;
    if (random.nextBoolean()) {
      again = again.withoutNumber();
    }
    if (random.nextBoolean()) {
      again = again.born(again.born() / 100 * 100 + 2 + random.nextInt(26));
    }
    if (random.nextBoolean()) {
      again = again.named(again.given().substring(0, 3) + "x");
    }
    return random.nextBoolean() ? again.ofFamily("x" + again.surnames().substring(1)) : again;
  }

  @Test
  void whereManyAreMissedKindsAreAdded() {
    assertThat(WIDER.kinds()).hasSizeGreaterThan(NARROW.kinds().size());
    assertThat(WIDER.kinds()).startsWith(NARROW.kinds().getFirst());
    assertThat(met(WIDER)).isGreaterThan(met(NARROW) + FOUND.size() / 3);
  }

  private static long met(BlockingPlan plan) {
    var meetings =
        new ArrayList<>(
            IntStream.range(0, plan.kinds().size())
                .mapToObj(kind -> Meetings.inBlocks(PEOPLE, plan, kind))
                .toList());
    return FOUND.stream()
        .filter(pair -> meetings.stream().anyMatch(met -> met.have(pair[0], pair[1])))
        .count();
  }

  @Test
  void howCrowdsAreDividedStaysAsItWas() {
    assertThat(WIDER.refinements()).isEqualTo(NARROW.refinements());
    assertThat(WIDER.largest()).isEqualTo(NARROW.largest());
  }

  @Test
  void everyKindAddedIsOfUpToThreeDifferentThings() {
    assertThat(WIDER.kinds()).extracting(KeyKind::name).doesNotHaveDuplicates();
    for (var kind : WIDER.kinds()) {
      assertThat(kind.parts()).hasSizeBetween(1, 3);
      assertThat(kind.parts()).extracting(Part::subject).doesNotHaveDuplicates();
    }
    assertThat(WIDER.kinds().size() - NARROW.kinds().size()).isLessThanOrEqualTo(48);
  }

  /** A small table may cost 250 meetings a record more, and no kind more than a quarter of it. */
  @Test
  void whatIsAddedCostsNoMoreThanTheBudget() {
    var measures = new Measures(PEOPLE);
    var added = WIDER.kinds().subList(NARROW.kinds().size(), WIDER.kinds().size());

    assertThat(added.stream().mapToDouble(measures::meetings).sum()).isLessThanOrEqualTo(250);
    assertThat(added)
        .allSatisfy(kind -> assertThat(measures.meetings(kind)).as(kind.name()).isLessThan(62.5));
  }

  /** What the first kinds find is no gain any more. */
  @Test
  void everyKindAddedFindsSomethingThatThoseBeforeMiss() {
    var imagined = new ImaginedPairs(PEOPLE, FOUND);
    var before = imagined.meeting(NARROW.kinds());
    for (var kind : WIDER.kinds().subList(NARROW.kinds().size(), WIDER.kinds().size())) {
      int found = before.cardinality();
      before.or(imagined.meeting(kind));

      assertThat(before.cardinality()).as(kind.name()).isGreaterThanOrEqualTo(found + 4);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 29})
  void fewPairsTellTooLittle(int found) {
    assertThat(WiderPlan.of(PEOPLE, NARROW, FOUND.subList(0, found))).isSameAs(NARROW);
  }

  @Test
  void thirtyPairsAreEnoughToLearnFrom() {
    assertThat(WiderPlan.of(PEOPLE, NARROW, FOUND.subList(0, 30)).kinds())
        .hasSizeGreaterThan(NARROW.kinds().size());
  }

  @Test
  void aPlanThatIsWideEnoughStaysAsItIs() {
    assertThat(WiderPlan.of(PEOPLE, WIDER, FOUND)).isSameAs(WIDER);
  }

  @Test
  void theSameRecordsAreAlwaysWidenedAlike() {
    assertThat(names(WiderPlan.of(PEOPLE, NARROW, FOUND))).isEqualTo(names(WIDER));
  }

  private static List<String> names(BlockingPlan plan) {
    return plan.kinds().stream().map(KeyKind::name).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void widenedNobodyIsLostAndThoseWhoAreOneMeetMoreOften(int threads) {
    try (var workers = new Workers(threads)) {
      var candidates = Candidates.of(PEOPLE, workers);
      var wider = candidates.widened(PEOPLE, scorer(PEOPLE, candidates, workers), workers);
      var before = Meetings.of(candidates, PEOPLE.size());
      var after = Meetings.of(wider, PEOPLE.size());

      assertThat(after.lacking(before).size()).isZero();
      assertThat(matches(after)).isGreaterThanOrEqualTo(matches(before));
      assertThat(matches(after)).isGreaterThan(FOUND.size() * 9L / 10);
    }
  }

  private static long matches(Meetings met) {
    return FOUND.stream().filter(pair -> met.have(pair[0], pair[1])).count();
  }

  @Test
  void aSmallTableHasNothingToWiden() {
    var few = Residents.people(CARELESS.subList(0, 500));
    try (var workers = new Workers(1)) {
      var candidates = Candidates.of(few, workers);

      assertThat(candidates.widened(few, scorer(few, candidates, workers), workers))
          .isSameAs(candidates);
    }
  }

  /** Nine times of ten by the model, and nearly always by the truth; each pair told once. */
  @Test
  void surePairsAreThoseOfOnePerson() {
    try (var workers = new Workers(2)) {
      var candidates = Candidates.of(PEOPLE, workers);
      var sure = SurePairs.of(PEOPLE, candidates, scorer(PEOPLE, candidates, workers));
      long right =
          sure.stream()
              .filter(pair -> CARELESS.get(pair[0]).person() == CARELESS.get(pair[1]).person())
              .count();

      assertThat(sure).hasSizeGreaterThan(30).allMatch(pair -> pair[0] < pair[1]);
      assertThat(sure.stream().map(pair -> List.of(pair[0], pair[1]))).doesNotHaveDuplicates();
      assertThat(right).isGreaterThan(sure.size() * 9L / 10);
    }
  }

  private static Scorer scorer(People people, Candidates candidates, Workers workers) {
    return new Scorer(
        people.features(), new Learning("v", "a test", 1).of(people, candidates, workers));
  }
}
