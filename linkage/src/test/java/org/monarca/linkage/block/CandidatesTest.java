package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** Which pairs of records are worth comparing. */
class CandidatesTest {

  private static final List<Resident> TOWN = Residents.town(1_800, 1);
  private static final People PEOPLE = Residents.people(TOWN);
  private static final Candidates CANDIDATES = candidates(PEOPLE);
  private static final Meetings MET = Meetings.of(CANDIDATES, TOWN.size());

  private static Candidates candidates(People people) {
    try (var workers = new Workers(1)) {
      return Candidates.of(people, workers);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 700})
  void inASmallTableAllAreComparedWithAll(int size) {
    var few = Residents.people(TOWN.subList(0, size));

    assertThat(candidates(few).areAllPairs()).isTrue();
    assertThat(Meetings.of(few).size()).isEqualTo(size * (size - 1) / 2);
  }

  @Test
  void inALargeTableFewAreCompared() {
    assertThat(CANDIDATES.areAllPairs()).isFalse();
    assertThat(MET.size()).isBetween(TOWN.size() / 3, (int) (PEOPLE.pairs() / 4));
  }

  @Test
  void everyPairIsMetOnceByTheLaterRecord() {
    var walk = CANDIDATES.walk();
    for (int record = 0; record < TOWN.size(); record++) {
      var met = earlier(walk, record);

      for (int i = 0; i < met.size(); i++) {
        assertThat(met.get(i)).isBetween(i == 0 ? 0 : met.get(i - 1) + 1, record - 1);
      }
    }
  }

  @Test
  void whereOneWalksBeforeDoesNotMatter() {
    var forth = CANDIDATES.walk();
    var back = CANDIDATES.walk();
    var met = new ArrayList<List<Integer>>();
    for (int record = 0; record < TOWN.size(); record++) {
      met.add(earlier(forth, record));
    }
    for (int record = TOWN.size() - 1; record >= 0; record -= 7) {
      assertThat(earlier(back, record)).isEqualTo(met.get(record));
      assertThat(earlier(back, record)).as("again").isEqualTo(met.get(record));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void anyNumberOfThreadsFindsTheSame(int threads) {
    assertThat(Meetings.of(PEOPLE, threads)).isEqualTo(MET);
  }

  @Test
  void severalThreadsMayWalkAtOnce() {
    try (var workers = new Workers(4)) {
      assertThat(workers.each(4, walker -> Meetings.of(CANDIDATES, TOWN.size())))
          .allMatch(MET::equals);
    }
  }

  /** The order of the rows is an accident. */
  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void recordsInAnotherOrderMeetTheSameOnes(long seed) {
    var order = new ArrayList<>(IntStream.range(0, TOWN.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    var shuffled = Residents.people(order.stream().map(TOWN::get).toList());

    assertThat(Meetings.of(shuffled).renumbered(order)).isEqualTo(MET);
  }

  @Test
  void whoeverIsWrittenTwiceAlikeMeetsTheOther() {
    var twice = new ArrayList<>(TOWN);
    twice.addAll(TOWN);
    var met = Meetings.of(Residents.people(twice));

    for (int record = 0; record < TOWN.size(); record++) {
      assertThat(met.have(record, TOWN.size() + record)).as("record %d", record).isTrue();
    }
  }

  /** Each wrong in one thing, and every other thing is a way to be found. */
  @Test
  void whoIsWrongInOneThingIsStillMet() {
    var all = new ArrayList<>(TOWN);
    int asked = 0;
    for (var resident : TOWN.subList(0, 300)) {
      all.add(resident.born(19_800_615));
      all.add(resident.named("zzyzx"));
      all.add(resident.ofFamily("zzyzx"));
      asked += 3;
    }
    var met = Meetings.of(Residents.people(all));
    long found = IntStream.range(0, asked).filter(i -> met.have(TOWN.size() + i, i / 3)).count();

    assertThat(found).isEqualTo(asked);
  }

  @Test
  void whoSaysNothingMeetsNobody() {
    var all = new ArrayList<>(TOWN);
    all.add(Resident.of(-1, "", "", 0));
    all.add(Resident.of(-2, "", "", 0));
    var people = Residents.people(all);

    var walk = candidates(people).walk();

    assertThat(walk.to(all.size() - 1)).isZero();
    assertThat(walk.to(all.size() - 2)).isZero();
  }

  private static List<Integer> earlier(Candidates.Walk walk, int record) {
    int met = walk.to(record);
    return IntStream.range(0, met).mapToObj(walk::earlier).toList();
  }
}
