package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;

/** How well parts tell people apart, beside counting every two records. */
class MeasuresTest {

  private static final Part STREET = Part.value(Residents.STREET);
  private static final Part YEAR = Part.ofDate(Residents.BORN).getLast();
  private static final List<Resident> TOWN = Residents.town(400, 6);
  private static final People PEOPLE = Residents.people(TOWN);

  /** Of all ordered pairs those of one value, and one more so that the answer is finite. */
  private static double counted(Part part, People people) {
    double meeting = 1;
    for (int a = 0; a < people.size(); a++) {
      for (int b = 0; b < people.size(); b++) {
        if (a != b) {
          meeting += inCommon(part, people, a, b);
        }
      }
    }
    double pairs = people.size() * (people.size() - 1.0);
    return Math.log(pairs / meeting) / Math.log(2);
  }

  private static int inCommon(Part part, People people, int a, int b) {
    var one = new long[Part.MOST];
    var other = new long[Part.MOST];
    int ofOne = part.reader().read(people.profile(a), one);
    int ofOther = part.reader().read(people.profile(b), other);
    int inCommon = 0;
    for (int i = 0; i < ofOne; i++) {
      for (int j = 0; j < ofOther; j++) {
        inCommon += one[i] == other[j] ? 1 : 0;
      }
    }
    return inCommon;
  }

  @Test
  void aPartIsWorthWhatCountingEveryTwoRecordsSays() {
    var measures = new Measures(PEOPLE);
    for (var part : List.of(STREET, YEAR, Part.bothSurnames(), Part.initial(), Part.parent())) {
      assertThat(measures.bits(part))
          .as(part.name())
          .isCloseTo(counted(part, PEOPLE), within(1e-9));
    }
  }

  @Property(tries = 200)
  void ofAnyValuesTheBitsAreThoseCounted(
      @ForAll @Size(min = 2, max = 25) List<@IntRange(max = 5) Integer> streets) {
    var people = ofStreets(streets);
    double bits = new Measures(people).bits(STREET);

    if (streets.stream().allMatch(street -> street == 0)) {
      assertThat(bits).isNaN();
    } else {
      assertThat(bits).isCloseTo(counted(STREET, people), within(1e-9));
    }
  }

  /** So many records live in so many streets, as many in each. */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "4, 2", "8, 3", "32, 5"})
  void twiceAsManyValuesAreOneBitMore(int streets, double bits) {
    var each = new ArrayList<Integer>();
    for (int record = 0; record < 1_600; record++) {
      each.add(1 + record % streets);
    }

    assertThat(new Measures(ofStreets(each)).bits(STREET)).isCloseTo(bits, within(0.06));
  }

  @Test
  void whatNobodySaysTellsNothingAndNeitherDoesAKeyWithIt() {
    var measures = new Measures(ofStreets(Collections.nCopies(20, 0)));

    assertThat(measures.bits(STREET)).isNaN();
    assertThat(measures.known(STREET)).isZero();
    assertThat(measures.bits(KeyKind.of(STREET, YEAR))).isNaN();
    assertThat(measures.meetings(KeyKind.of(STREET))).isNaN();
  }

  @Test
  void aValueThatEverybodyHasTellsNobodyApart() {
    var measures = new Measures(ofStreets(Collections.nCopies(500, 7)));

    assertThat(measures.bits(STREET)).isCloseTo(0, within(0.001));
    assertThat(measures.meetings(KeyKind.of(STREET))).isCloseTo(250, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"100, 0, 1", "50, 50, 0.5", "1, 99, 0.01", "0, 100, 0"})
  void aPartIsKnownInTheShareOfRecordsThatSaySomething(int known, int blank, double share) {
    var streets = new ArrayList<>(Collections.nCopies(known, 3));
    streets.addAll(Collections.nCopies(blank, 0));

    assertThat(new Measures(ofStreets(streets)).known(STREET)).isCloseTo(share, within(1e-12));
  }

  @Test
  void severalPartsTogetherAreWorthTheirSum() {
    var measures = new Measures(PEOPLE);
    var both = KeyKind.of(Part.surname(), YEAR);

    assertThat(measures.bits(both))
        .isCloseTo(measures.bits(Part.surname()) + measures.bits(YEAR), within(1e-12));
    assertThat(measures.meetings(both))
        .isCloseTo(PEOPLE.size() / 2.0 / Math.pow(2, measures.bits(both)), within(1e-9));
  }

  @Test
  void aStricterKeyIsMetByFewer() {
    var measures = new Measures(PEOPLE);
    var loose = KeyKind.of(Part.surname());

    assertThat(measures.meetings(loose.and(YEAR))).isLessThan(measures.meetings(loose));
    assertThat(measures.meetings(loose.and(YEAR).and(STREET)))
        .isLessThan(measures.meetings(loose.and(YEAR)));
  }

  @Property(tries = 20)
  void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
    var shuffled = new ArrayList<>(TOWN);
    Collections.shuffle(shuffled, new Random(seed));
    var measures = new Measures(Residents.people(shuffled));
    var before = new Measures(PEOPLE);

    for (var part : List.of(STREET, YEAR, Part.given(), Part.bothSurnames())) {
      assertThat(measures.bits(part)).as(part.name()).isEqualTo(before.bits(part));
      assertThat(measures.known(part)).as(part.name()).isEqualTo(before.known(part));
    }
  }

  /** Of more records than are looked at every so many are, and the answer hardly moves. */
  @Test
  void ofAVeryLargeTableASampleTellsTheSame() {
    var large = new Integer[120_000];
    Arrays.setAll(large, record -> 1 + (int) (((record * 2_654_435_761L) >>> 7) & 15));

    assertThat(new Measures(ofStreets(List.of(large))).bits(STREET)).isCloseTo(4, within(0.02));
  }

  private static People ofStreets(List<Integer> streets) {
    return Residents.people(
        streets.stream().map(street -> Resident.of(0, "", "", 0).at(street)).toList());
  }
}
