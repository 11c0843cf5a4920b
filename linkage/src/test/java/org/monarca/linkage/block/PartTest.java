package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.Profile;

/** What of a record becomes part of a key. */
class PartTest {

  private static final Resident ANYBODY = Resident.of(0, "", "", 0);
  private static final List<Part> DATES = Part.ofDate(Residents.BORN);

  @ParameterizedTest
  @CsvSource({
    "ana, ana, true",
    "ana, anna, true",
    "hernan, ernan, true",
    "viviana, bibiana, true",
    "ana maria, maria, true",
    "ana maria, maria ana, true",
    "ana, maria, false",
    "ana, eva, false"
  })
  void givenNamesThatSoundAlikeMeet(String one, String other, boolean meet) {
    assertThat(meet(Part.given(), ANYBODY.named(one), ANYBODY.named(other))).isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({
    "garcia lopez, lopez garcia, true",
    "garcia lopez, garsia lopes, true",
    "garcia lopez ruiz, ruiz garcia, true",
    "garcia lopez, garcia, false",
    "garcia, garcia, false",
    "garcia lopez, garcia ruiz, false"
  })
  void bothSurnamesAreTwoInAnyOrder(String one, String other, boolean meet) {
    assertThat(meet(Part.bothSurnames(), ANYBODY.ofFamily(one), ANYBODY.ofFamily(other)))
        .isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({"garcia lopez, lopez, true", "gonzalez, gonsales, true", "garcia lopez, ruiz, false"})
  void oneSurnameInCommonIsEnough(String one, String other, boolean meet) {
    assertThat(meet(Part.surname(), ANYBODY.ofFamily(one), ANYBODY.ofFamily(other)))
        .isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({"ana, alba, true", "vera, berta, true", "ana, maria, false", "hugo, ulises, true"})
  void theInitialIsThatOfTheSound(String one, String other, boolean meet) {
    assertThat(meet(Part.initial(), ANYBODY.named(one), ANYBODY.named(other))).isEqualTo(meet);
  }

  @Test
  void ofNamesInOneFieldAnyTwoMeet() {
    var one = ANYBODY.named("ana maria").ofFamily("garcia").inOneField();
    var other = ANYBODY.named("garcia").ofFamily("ana").inOneField();

    assertThat(values(Part.twoNames(), one)).hasSize(3);
    assertThat(values(Part.twoNames(), one)).containsAll(values(Part.twoNames(), other));
    assertThat(values(Part.anyName(), one)).hasSize(3);
  }

  @Test
  void aParentIsMetByTheGivenName() {
    assertThat(meet(Part.parent(), ANYBODY.ofMother("rosa"), ANYBODY.ofMother("rossa"))).isTrue();
    assertThat(meet(Part.parent(), ANYBODY.ofMother("rosa"), ANYBODY.ofMother("ines"))).isFalse();
    assertThat(values(Part.parent(), ANYBODY.profile())).isEmpty();
  }

  @Test
  void aColumnIsMetByItsValue() {
    var street = Part.value(Residents.STREET);

    assertThat(meet(street, ANYBODY.at(7), ANYBODY.at(7))).isTrue();
    assertThat(meet(street, ANYBODY.at(7), ANYBODY.at(8))).isFalse();
    assertThat(values(street, ANYBODY.at(0).profile())).isEmpty();
  }

  /** The whole date, without the year, without the day, the year. */
  @ParameterizedTest
  @CsvSource({
    "20140403, 20140403, 1111",
    "20140403, 20130403, 0100",
    "20140403, 20140304, 0101",
    "20140403, 20140417, 0011",
    "20140403, 20141103, 0001",
    "20140403, 20011224, 0000",
    "20140101, 20140101, 0001",
    "20140101, 20140403, 0001",
    "20140101, 20150101, 0000"
  })
  void ofADateThatIsMetWhichASlipLeaves(int one, int other, String wanted) {
    var met =
        DATES.stream()
            .map(part -> meet(part, ANYBODY.born(one), ANYBODY.born(other)) ? "1" : "0")
            .collect(Collectors.joining());

    assertThat(met).isEqualTo(wanted);
  }

  @Test
  void whatIsUnknownIsNoPartOfAnyKey() {
    for (var part : all()) {
      assertThat(values(part, ANYBODY.profile())).as(part.name()).isEmpty();
    }
  }

  @Test
  void everyPartHasANameOfItsOwn() {
    assertThat(all()).extracting(Part::name).doesNotHaveDuplicates();
  }

  /** Whoever writes twenty names has no more keys than others may have. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 9, 20, 200})
  void ofManyNamesNoMoreAreReadThanThereIsRoomFor(int count) {
    var names = words(count);
    var many = ANYBODY.named(names).ofFamily(names).ofMother(names);

    for (var part : all()) {
      for (var profile : List.of(many.profile(), many.inOneField())) {
        assertThat(values(part, profile)).as(part.name()).hasSizeLessThanOrEqualTo(Part.MOST);
      }
    }
    assertThat(values(Part.given(), many.profile())).hasSize(Math.min(count, Part.MOST));
  }

  /** Of different sounds. */
  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "" + (char) ('\u4e00' + i))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "7", "\u05DB\u05D4\u05DF", "小明", "\ud83d\ude00", "hh", "y"})
  void aNameOfAnyScriptIsPartOfAKey(String name) {
    var bearer = ANYBODY.named(name).ofFamily(name).profile();

    assertThat(values(Part.given(), bearer)).hasSize(1);
    assertThat(values(Part.initial(), bearer)).hasSize(1);
    assertThat(values(Part.surname(), bearer)).hasSize(1);
  }

  private static List<Part> all() {
    var parts =
        new ArrayList<>(
            List.of(
                Part.given(),
                Part.initial(),
                Part.surname(),
                Part.bothSurnames(),
                Part.anyName(),
                Part.twoNames(),
                Part.parent(),
                Part.value(Residents.STREET)));
    parts.addAll(DATES);
    return parts;
  }

  private static boolean meet(Part part, Resident one, Resident other) {
    var common = new HashSet<>(values(part, one.profile()));
    common.retainAll(values(part, other.profile()));
    return !common.isEmpty();
  }

  private static Set<Long> values(Part part, Profile profile) {
    var into = new long[Part.MOST];
    int count = part.reader().read(profile, into);
    return Arrays.stream(into, 0, count).boxed().collect(Collectors.toSet());
  }
}
