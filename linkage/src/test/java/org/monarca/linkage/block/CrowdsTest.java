package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;

/** Blocks of more records than a block may have: divided, and never dropped. */
class CrowdsTest {

  private static final int LARGEST = 10;
  private static final Part DATE = Part.ofDate(Residents.BORN).getFirst();
  private static final Part STREET = Part.value(Residents.STREET);

  /** All of one surname. */
  private static Resident garcia(int person) {
    return Resident.of(person, "", "garcia", 0);
  }

  private static Meetings bySurname(List<Resident> residents, Part... refinements) {
    return Meetings.inBlocks(
        Residents.people(residents),
        new BlockingPlan(List.of(KeyKind.of(Part.surname())), List.of(refinements), LARGEST),
        0);
  }

  @Property(tries = 40)
  void whoAgreesInOnePartMoreThanACrowdMeetsWhereThatMakesFewEnough(
      @ForAll @IntRange(min = 11, max = 60) int size, @ForAll long seed) {
    var crowd = new ArrayList<Resident>();
    var random = new Random(seed);
    for (int person = 0; person < size; person++) {
      crowd.add(garcia(person).at(1 + random.nextInt(15)).born(20_100_402 + random.nextInt(9)));
    }
    var met = bySurname(crowd, DATE, STREET);
    for (int later = 0; later < size; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        int street = crowd.get(later).street();
        long together = crowd.stream().filter(one -> one.street() == street).count();
        if (crowd.get(earlier).street() == street && together <= LARGEST) {
          assertThat(met.have(later, earlier)).as("%d and %d", earlier, later).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 10})
  void asManyAsABlockMayHaveAllMeet(int size) {
    assertThat(bySurname(crowd(size), DATE).size()).isEqualTo(size * (size - 1) / 2);
  }

  private static List<Resident> crowd(int size) {
    var crowd = new ArrayList<Resident>();
    for (int person = 0; person < size; person++) {
      crowd.add(garcia(person));
    }
    return crowd;
  }

  /** A column that is all blank divides nobody: the crowd is as it would be without it. */
  @ParameterizedTest
  @ValueSource(ints = {11, 40, 300})
  void aPartThatNobodySaysChangesNothing(int size) {
    var met = bySurname(crowd(size), DATE, STREET);

    assertThat(met).isEqualTo(bySurname(crowd(size)));
    for (int record = 1; record < size; record++) {
      assertThat(met.have(record, record - 1)).as("record %d", record).isTrue();
    }
  }

  /** Those of whom something more is known meet by it, and the others their neighbours. */
  @Test
  void whoSaysNothingMoreThanTheCrowdStillMeetsHisLike() {
    var crowd = new ArrayList<>(crowd(60));
    for (int record = 0; record < 30; record++) {
      crowd.set(record, crowd.get(record).at(1 + record / 5));
    }
    var met = bySurname(crowd, DATE, STREET);

    for (int record = 0; record < 30; record++) {
      assertThat(met.have(record, record / 5 * 5 + (record + 1) % 5)).isTrue();
    }
    for (int record = 31; record < 60; record++) {
      assertThat(met.have(record, record - 1)).as("record %d", record).isTrue();
    }
  }

  /** One part of a date is as good as another: a second one of the same thing adds nothing. */
  @Test
  void aCrowdIsDividedByEachThingOnce() {
    var crowd = new ArrayList<Resident>();
    for (int person = 0; person < 40; person++) {
      crowd.add(garcia(person).born((2_000 + person % 8) * 10_000 + 402 + person / 8));
    }
    var dates = Part.ofDate(Residents.BORN);
    var byYear = bySurname(crowd, dates.getLast());

    assertThat(bySurname(crowd, dates.getLast(), dates.get(1))).isEqualTo(byYear);
    assertThat(byYear.size()).isEqualTo(8 * 10);
  }

  /** Divided twice at most; who is then still in a crowd meets the neighbours in it. */
  @Test
  void whoAgreesInEverythingMeetsNeighbours() {
    var alike = new ArrayList<Resident>();
    for (int person = 0; person < 100; person++) {
      alike.add(Resident.of(person, "ana", "garcia", 20_140_403).at(7));
    }
    var met = bySurname(alike, DATE, STREET, Part.given());

    for (int record = 1; record < alike.size(); record++) {
      assertThat(met.have(record, record - 1)).as("record %d", record).isTrue();
    }
    assertThat(met.size()).isLessThan(alike.size() * LARGEST);
  }

  @Property(tries = 20)
  void recordsInAnotherOrderMeetTheSameOnes(@ForAll long seed) {
    var crowd = new ArrayList<Resident>();
    for (int person = 0; person < 80; person++) {
      crowd.add(garcia(person).at(person % 20 + 1).born(20_100_402 + person % 16));
    }
    var order = new ArrayList<Integer>();
    for (int place = 0; place < crowd.size(); place++) {
      order.add(place);
    }
    Collections.shuffle(order, new Random(seed));
    var shuffled = order.stream().map(crowd::get).toList();

    assertThat(bySurname(shuffled, DATE, STREET).renumbered(order))
        .isEqualTo(bySurname(crowd, DATE, STREET));
  }

  /** Records stand in a block in ascending order, each once, and never alone. */
  @Test
  void everyBlockIsInOrderAndNotLargerThanItMayBe() {
    People people = Residents.people(Residents.town(600, 12));
    var plan =
        new BlockingPlan(
            List.of(KeyKind.of(Part.surname()), KeyKind.of(Part.initial())),
            List.of(DATE, Part.given(), STREET),
            LARGEST);
    for (int kind = 0; kind < plan.kinds().size(); kind++) {
      var blocks = new Blocking(people, plan, ReadParts.of(people, plan)).blocks(kind);

      assertThat(blocks.count()).isPositive();
      for (int block = 0; block < blocks.count(); block++) {
        assertThat(blocks.end(block) - blocks.begin(block)).isBetween(2, LARGEST);
        for (int i = blocks.begin(block) + 1; i < blocks.end(block); i++) {
          assertThat(blocks.numbers()[i]).isGreaterThan(blocks.numbers()[i - 1]);
        }
      }
    }
  }
}
