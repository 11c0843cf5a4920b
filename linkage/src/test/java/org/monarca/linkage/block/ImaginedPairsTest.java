package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;

/** Pairs of one person as there may be that nobody has found. */
class ImaginedPairsTest {

  private static final int FOUND = 400;
  private static final KeyKind SURNAME = KeyKind.of(Part.surname());
  private static final KeyKind STREET = KeyKind.of(Part.value(Residents.STREET));
  private static final KeyKind YEAR = KeyKind.of(Part.ofDate(Residents.BORN).getLast());
  private static final KeyKind DATE = KeyKind.of(Part.ofDate(Residents.BORN).getFirst());

  /** Everybody twice; so many of a hundred moved, and nobody errs in anything else. */
  private static People whoMoved(int ofHundred) {
    var records = new ArrayList<Resident>();
    for (int person = 0; person < FOUND; person++) {
      var once = Resident.of(person, "ana", "zubeldia", 20_140_403).at(1 + person % 50);
      records.add(once);
      records.add(person * 37 % 100 < ofHundred ? once.at(51 + person % 9) : once);
    }
    return Residents.people(records);
  }

  private static ImaginedPairs imagined(People people) {
    return new ImaginedPairs(people, found());
  }

  private static List<int[]> found() {
    return IntStream.range(0, FOUND).mapToObj(i -> new int[] {2 * i, 2 * i + 1}).toList();
  }

  private static double share(ImaginedPairs imagined, BitSet met) {
    return met.cardinality() / (double) imagined.count();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 50, 90})
  void theyAgreeAsOftenAsThoseThatWereFound(int moved) {
    var imagined = imagined(whoMoved(moved));

    assertThat(share(imagined, imagined.meeting(STREET)))
        .isCloseTo(1 - moved / 100.0, within(0.03));
  }

  @Test
  void whatNeverAgreesInThoseFoundAgreesInNone() {
    var imagined = imagined(whoMoved(100));

    assertThat(imagined.meeting(STREET).cardinality()).isZero();
  }

  /** What has to agree for a pair to be found agrees in all of them: it may be wrong elsewhere. */
  @Test
  void nothingIsBelievedToBeRightAlways() {
    var imagined = imagined(whoMoved(0));

    for (var kind : List.of(SURNAME, STREET, DATE)) {
      assertThat(share(imagined, imagined.meeting(kind)))
          .as(kind.name())
          .isCloseTo(0.95, within(0.015));
    }
  }

  /** Half of what is imagined broken has the ends or the year spared. */
  @Test
  void aSlipSparesAFragmentHalfOfTheTime() {
    var imagined = imagined(whoMoved(0));

    assertThat(share(imagined, imagined.meeting(YEAR))).isCloseTo(0.975, within(0.012));
    var brokenDate = (BitSet) imagined.meeting(YEAR).clone();
    brokenDate.andNot(imagined.meeting(DATE));
    assertThat(brokenDate.cardinality()).isPositive();
  }

  @Test
  void aKeyOfSeveralPartsIsSharedByThoseThatAgreeInAll() {
    var imagined = imagined(whoMoved(30));
    var both = imagined.meeting(KeyKind.of(STREET.parts().getFirst(), YEAR.parts().getFirst()));
    var expected = (BitSet) imagined.meeting(STREET).clone();
    expected.and(imagined.meeting(YEAR));

    assertThat(both).isEqualTo(expected);
    assertThat(share(imagined, both))
        .as("each thing is drawn by itself")
        .isCloseTo(
            share(imagined, imagined.meeting(STREET)) * share(imagined, imagined.meeting(YEAR)),
            within(0.02));
  }

  @Test
  void severalKindsFindWhatAnyOfThemFinds() {
    var imagined = imagined(whoMoved(60));
    var any = (BitSet) imagined.meeting(STREET).clone();
    any.or(imagined.meeting(SURNAME));

    assertThat(imagined.meeting(List.of(STREET, SURNAME))).isEqualTo(any);
    assertThat(imagined.meeting(List.of(SURNAME, STREET))).isEqualTo(any);
    assertThat(imagined.meeting(List.of()).cardinality()).isZero();
  }

  @Test
  void askingChangesNothing() {
    var imagined = imagined(whoMoved(40));
    var before = (BitSet) imagined.meeting(STREET).clone();

    imagined.meeting(STREET.and(Part.surname())).clear();
    imagined.meeting(List.of(STREET, DATE)).clear();

    assertThat(imagined.meeting(STREET)).isEqualTo(before);
  }

  @Test
  void theSamePairsAreAlwaysImaginedAlike() {
    var people = whoMoved(40);
    for (var kind : List.of(SURNAME, STREET, YEAR, DATE)) {
      assertThat(imagined(people).meeting(kind)).isEqualTo(imagined(people).meeting(kind));
    }
  }

  /** Which of both stands first in a pair is an accident. */
  @Test
  void theSidesOfAPairDoNotMatter() {
    var people = whoMoved(40);
    var turned = found().stream().map(pair -> new int[] {pair[1], pair[0]}).toList();

    assertThat(new ImaginedPairs(people, turned).meeting(STREET))
        .isEqualTo(imagined(people).meeting(STREET));
  }

  /** Ana García López and Ana López: a surname in common is enough. */
  @ParameterizedTest
  @CsvSource({
    "garcia lopez, lopez, true",
    "garcia, garcia lopez, true",
    "garcia lopez, ruiz, false",
    "'', garcia, false",
    "'', '', false"
  })
  void recordsAgreeWhereAnyValueIsTheSame(String one, String other, boolean agree) {
    var records = new ArrayList<Resident>();
    for (int person = 0; person < FOUND; person++) {
      records.add(Resident.of(person, "ana", one, 20_140_403));
      records.add(Resident.of(person, "ana", other, 20_140_403));
    }
    var imagined = imagined(Residents.people(records));

    assertThat(share(imagined, imagined.meeting(SURNAME)))
        .isCloseTo(agree ? 0.95 : 0, within(0.015));
  }
}
