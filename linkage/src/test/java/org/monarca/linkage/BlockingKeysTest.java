package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.named;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.linkage.text.SoundCode;

class BlockingKeysTest {

  @Test
  void keysAreTheSameInEveryVersion() {
    assertThat(KeyHash.of(1, 20140322, "z", "")).isEqualTo(-1959873599604136698L);
    assertThat(BlockingKeys.of(profile(named("Ana", "Soler"))))
        .contains(KeyHash.of(10, 0, "an", "slr"), KeyHash.of(11, 0, "an", "slr"));
  }

  @Test
  void aNicknameIsKeptUnderTheNamesForWhichItMayStandToo() {
    assertThat(BlockingKeys.of(profile(named("Lupe", "Soler"))))
        .contains(
            KeyHash.of(10, 0, SoundCode.of("lupe"), "slr"),
            KeyHash.of(10, 0, SoundCode.of("guadalupe"), "slr"));
  }

  @Test
  void keysAreSortedAndDistinct() {
    var keys = BlockingKeys.of(profile(aChild()));

    assertThat(keys).isSorted().doesNotHaveDuplicates().hasSizeBetween(8, 28);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aRecordWithAnErrorIsFoundAgain(PersonBuilder error) {
    assertThat(meet(error, aChild())).isTrue();
  }

  static List<PersonBuilder> errors() {
    return List.of(
        aChild().firstName("Nanda"),
        aChild().firstName("Vernanda"),
        aChild().firstName("Baby Girl"),
        aChild().lastName1("Peterson").lastName2(null),
        aChild().lastName1("Subeldia"),
        aChild().lastName1("Ortiz").lastName2(null),
        aChild().birthDate(null),
        aChild().birthDate(null).lastName1("Ortiz").lastName2(null),
        aChild().birthDate(LocalDate.of(2013, 3, 22)),
        aChild().birthDate(LocalDate.of(2014, 3, 2)),
        aChild().birthDate(LocalDate.of(2014, 1, 1)),
        aChild().firstName("Zubeldia").lastName1("Fernanda"));
  }

  @Test
  void aDateWithDayAndMonthExchangedIsFoundThoughTheNamesSuffered() {
    var fourth = aChild().birthDate(LocalDate.of(2014, 4, 3));
    var third = aChild().birthDate(LocalDate.of(2014, 3, 4)).firstName("Fe").lastName1("Zu");

    assertThat(meet(fourth.lastName2(null), third.lastName2(null))).isTrue();
  }

  @Test
  void strangersDoNotMeet() {
    var other = named("Pao", "Xiong").birthDate(LocalDate.of(2009, 12, 5)).parent1("Mai", "Vang");

    assertThat(meet(other, aChild())).isFalse();
  }

  @Test
  void placeholdersMakeNoKeys() {
    assertThat(BlockingKeys.of(profile(named("Baby Boy", "Unknown")))).isEmpty();
    assertThat(BlockingKeys.of(profile(named("Baby Boy", "Soler")))).isEmpty();
  }

  @Test
  void aSearchMeetsTheRecordByLittle() {
    var born = LocalDate.of(2014, 3, 22);

    assertThat(found(named("Fernanda", "Zubeldia"))).isTrue();
    assertThat(found(named("Fernanda", "Ortiz"))).isTrue();
    assertThat(found(Person.builder().firstName("Fernanda").birthDate(born))).isTrue();
    assertThat(found(Person.builder().lastName1("Ortiz").birthDate(born))).isTrue();
    assertThat(found(named("Eva", "Vega"))).isFalse();
    assertThat(BlockingKeys.forSearch(profile(Person.builder().firstName("Ana")))).isEmpty();
  }

  @Test
  void keysToLookForArePartOfThoseKept() {
    assertThat(BlockingKeys.of(profile(aChild())))
        .contains(BlockingKeys.forLinking(profile(aChild().birthDate(null))));
    assertThat(BlockingKeys.of(profile(aChild().birthDate(null))))
        .contains(BlockingKeys.forLinking(profile(aChild().birthDate(null))));
  }

  @Test
  void recordsWithBirthDatesDoNotMeetByNamesAlone() {
    var other = aChild().birthDate(LocalDate.of(2009, 12, 5)).parent1("Mai", "Vang");

    assertThat(meet(other.parent2(null, null), aChild())).isFalse();
  }

  @Test
  void searchKeysArePartOfAllKeys() {
    assertThat(BlockingKeys.of(profile(aChild())))
        .contains(BlockingKeys.forSearch(profile(aChild())));
  }

  private static boolean found(PersonBuilder query) {
    return share(BlockingKeys.forSearch(profile(query)), BlockingKeys.of(profile(aChild())));
  }

  private static boolean meet(PersonBuilder a, PersonBuilder b) {
    boolean finds = share(BlockingKeys.forLinking(profile(a)), BlockingKeys.of(profile(b)));
    boolean isFound = share(BlockingKeys.forLinking(profile(b)), BlockingKeys.of(profile(a)));
    assertThat(finds).as("whichever comes first").isEqualTo(isFound);
    return finds;
  }

  private static boolean share(long[] a, long[] b) {
    return Arrays.stream(a).anyMatch(key -> Arrays.binarySearch(b, key) >= 0);
  }
}
