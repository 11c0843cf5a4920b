package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;

/** The blocks of a town beside what looking at every key finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlocksTest {

  /** So few that the keys of half the town are crowded. */
  private static final int LARGEST = 20;

  private static final Part YEAR = Part.ofDate(Residents.BORN).getLast();
  private static final Part STREET = Part.value(Residents.STREET);

  /** Half of the town bears one surname. */
  private final List<Resident> town =
      Residents.town(900, 2).stream()
          .map(one -> one.person() % 2 == 0 ? one.ofFamily("garcia lopez") : one)
          .toList();

  private final People people = Residents.people(town);

  private final BlockingPlan plan =
      new BlockingPlan(
          List.of(KeyKind.of(Part.surname()), KeyKind.of(Part.given(), YEAR)),
          List.of(YEAR, Part.given(), STREET),
          LARGEST);

  private final Meetings met = Meetings.inBlocks(people, plan, 0);

  /** Who shares each surname: few enough for one block, and too many. */
  private final List<List<Integer>> few = new ArrayList<>();

  private final List<List<Integer>> crowds = new ArrayList<>();

  @BeforeAll
  void lookAtEveryKey() {
    var parts = ReadParts.of(people, plan);
    for (var sharing : Meetings.underKeys(plan.kinds().getFirst(), people, parts).values()) {
      (sharing.size() <= LARGEST ? few : crowds).add(sharing);
    }
  }

  @Test
  void thereAreCrowdedKeysAndOthers() {
    assertThat(few).hasSizeGreaterThan(20);
    assertThat(crowds).isNotEmpty();
    assertThat(largest()).hasSizeGreaterThan(500);
  }

  @Test
  void whoSharesAKeyThatIsNotCrowdedMeets() {
    for (var sharing : few) {
      assertThat(met.lacking(Meetings.among(sharing)).size()).isZero();
    }
  }

  @Test
  void whoSharesNoKeyDoesNotMeet() {
    var sharing = LongStream.builder();
    Stream.concat(few.stream(), crowds.stream())
        .forEach(records -> Meetings.among(records).pairs().forEach(sharing::add));
    var shared = sharing.build().boxed().collect(Collectors.toSet());

    assertThat(met.pairs().filter(pair -> !shared.contains(pair)).count()).isZero();
  }

  /** Divided, and never dropped: who has nothing more in common with anybody is an exception. */
  @Test
  void ofACrowdHardlyAnybodyIsLeftAlone() {
    var crowd = largest();
    long alone =
        crowd.stream()
            .filter(one -> crowd.stream().noneMatch(other -> met.have(one, other)))
            .count();

    assertThat(alone).isLessThan(crowd.size() / 20);
  }

  /** Who shares a crowded key and one part more meets where that makes few enough. */
  @Test
  void ofACrowdThoseMeetWhoAgreeOnOnePartMore() {
    var parts = ReadParts.of(people, plan);
    int asked = 0;
    for (var refinement : plan.refinements()) {
      var both = KeyKind.of(Part.surname(), refinement);
      for (var sharing : Meetings.underKeys(both, people, parts).values()) {
        if (sharing.size() <= LARGEST && crowds.stream().anyMatch(c -> c.containsAll(sharing))) {
          assertThat(met.lacking(Meetings.among(sharing)).size()).as(both.name()).isZero();
          asked += sharing.size();
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void aCrowdIsDividedSoThatNotAllMeetAll() {
    var all = Meetings.among(largest());

    assertThat(met.lacking(all).size()).isGreaterThan(all.size() / 2);
  }

  @Test
  void aLargerLimitLetsMoreMeet() {
    var all = new BlockingPlan(plan.kinds(), plan.refinements(), people.size());

    assertThat(Meetings.inBlocks(people, all, 0).lacking(Meetings.among(largest())).size())
        .isZero();
    assertThat(Meetings.inBlocks(people, all, 0).lacking(met).size()).isZero();
  }

  @Test
  void everyKindHasBlocksOfItsOwn() {
    var byNameAndYear = Meetings.inBlocks(people, plan, 1);

    assertThat(byNameAndYear.size()).isPositive();
    byNameAndYear
        .pairs()
        .forEach(pair ->
            assertThat(town.get(Meetings.later(pair)).born() / 10_000)
                .isEqualTo(town.get(Meetings.earlier(pair)).born() / 10_000));
  }

  /** All of one name, born on one day: no part divides them, and their order does. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 20})
  void whereNothingDividesThemNeighboursMeet(int largest) {
    var alike = new ArrayList<Resident>();
    for (int i = 0; i < 300; i++) {
      alike.add(Resident.of(i, "ana", "garcia", 20_140_403));
    }
    var found = byDate(alike, largest);

    for (int record = 1; record < alike.size(); record++) {
      assertThat(found.have(record, record - 1)).as("record %d", record).isTrue();
    }
    assertThat(found.size()).isLessThan(alike.size() * largest);
  }

  @Test
  void neighboursAreThoseOfAlikeNames() {
    var names = List.of("ana", "eva", "ida", "olga", "rut", "uma", "ines", "lea");
    var mixed = new ArrayList<Resident>();
    for (int i = 0; i < 64; i++) {
      mixed.add(Resident.of(i, names.get(i % 8), "garcia", 20_140_403));
    }
    var found = byDate(mixed, 20);

    for (int record = 8; record < mixed.size(); record++) {
      assertThat(found.have(record, record - 8)).as("record %d", record).isTrue();
    }
  }

  /** By the date alone, with no part to divide by. */
  private static Meetings byDate(List<Resident> residents, int largest) {
    var date = KeyKind.of(Part.ofDate(Residents.BORN).getFirst());
    return Meetings.inBlocks(
        Residents.people(residents), new BlockingPlan(List.of(date), List.of(), largest), 0);
  }

  private List<Integer> largest() {
    return crowds.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
  }
}
