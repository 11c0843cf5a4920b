package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.named;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Flags;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Sexes;
import org.monarca.linkage.compare.Word;

/** What is made of the fields that a State sends. */
class StandardiserTest {

  private static final Standardiser ANOTHER = Standardiser.standard();

  private static String words(Names names) {
    return String.join(" ", names.words().stream().map(Word::text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "María, Luz, maria luz",
    "María Luz, , maria luz",
    ", Luz, luz",
    "María, Unknown, maria",
    "Baby Girl, Luz, luz",
    "'María del Mar', 'de los Ángeles', maria mar angeles",
    "'Ana Eva Luz', 'Inés Zoe Mar', ana eva luz ines", // four are enough
    "Ma., , ma",
    "Ma. Gpe., , maria guadalupe",
    "Nkauj-Hli, , nkauj hli",
    ", , ''"
  })
  void firstAndMiddleNameAreOneList(@Nullable String first, @Nullable String middle, String words) {
    assertThat(words(profile(Person.builder().firstName(first).middleName(middle)).given()))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "García, López, garcia lopez",
    "García López, , garcia lopez",
    "García-López, , garcia lopez",
    ", López, lopez",
    "de la Cruz, Delacruz, cruz cruz",
    "Unknown, López, lopez",
    "Pérez Jr., , perez",
    "'A. B. C.', 'D. E. F.', a b c d",
    ", , ''"
  })
  void bothSurnamesAreOneListInWhateverFieldsTheyCome(
      @Nullable String first, @Nullable String second, String words) {
    assertThat(words(profile(Person.builder().lastName1(first).lastName2(second)).surnames()))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-03-22, 20140322",
    "1930-01-01, 19300101",
    "1929-12-31, 0", // a slip or a default, no child
    "1900-01-01, 0",
    "9999-12-31, 99991231",
    "+10000-01-01, 0",
    ", 0"
  })
  void birthDates(@Nullable LocalDate date, int code) {
    var profile = profile(Person.builder().birthDate(date));

    assertThat(StudentElements.birthDate(profile)).isEqualTo(code);
    assertThat(StudentElements.hasBirthDate(profile)).isEqualTo(code != 0);
  }

  @Test
  void sexAndMultipleBirth() {
    assertThat(code(Person.builder().sex("Mujer"), StudentElements.SEX_CODE))
        .isEqualTo(Sexes.of("f"));
    assertThat(code(Person.builder(), StudentElements.SEX_CODE)).isEqualTo(Sexes.UNKNOWN);
    assertThat(code(Person.builder().multipleBirth(true), StudentElements.MULTIPLE_BIRTH_CODE))
        .isEqualTo(Flags.YES);
    assertThat(code(Person.builder().multipleBirth(false), StudentElements.MULTIPLE_BIRTH_CODE))
        .isEqualTo(Flags.NO);
    assertThat(code(Person.builder(), StudentElements.MULTIPLE_BIRTH_CODE))
        .isEqualTo(Flags.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "Jr., Pérez, , junior, Pérez, , true",
    "Jr., Pérez, , , Pérez hijo, , true",
    ", Pérez, Vega Jr., Junior, Pérez, , true",
    "III, Pérez, , 3rd, Pérez, , true",
    "II, Pérez, , 2nd, Pérez, , true",
    "Sr, Pérez, , , Pérez padre, , true",
    "Jr., Pérez, , Sr., Pérez, , false",
    "II, Pérez, , III, Pérez, , false",
    "Jr., Pérez Sr., , Jr., Pérez, , true" // the field of its own counts
  })
  void generationsFromAnyField(
      @Nullable String suffix,
      String last1,
      @Nullable String last2,
      @Nullable String otherSuffix,
      String otherLast1,
      @Nullable String otherLast2,
      boolean same) {
    int one =
        code(
            Person.builder().suffix(suffix).lastName1(last1).lastName2(last2),
            StudentElements.SUFFIX_CODE);
    int other =
        code(
            Person.builder().suffix(otherSuffix).lastName1(otherLast1).lastName2(otherLast2),
            StudentElements.SUFFIX_CODE);

    assertThat(one).isNotZero();
    assertThat(other).isNotZero();
    assertThat(one == other).isEqualTo(same);
  }

  @Test
  void withoutAGenerationThereIsNone() {
    assertThat(code(named("Ana", "Hijo"), StudentElements.SUFFIX_CODE)).isZero();
    assertThat(code(Person.builder(), StudentElements.SUFFIX_CODE)).isZero();
    assertThat(code(Person.builder().suffix(" - "), StudentElements.SUFFIX_CODE)).isZero();
  }

  @Test
  void placesAreFoldedAndPlaceholdersAreNone() {
    var born = Person.builder().birthCity("SAN JOSÉ").birthState("CA").birthCountry("N/A");

    assertThat(profile(born).birthPlace()).isEqualTo(new Place("san jose", "ca", ""));
    assertThat(profile(Person.builder().birthCity("Unknown")).birthPlace()).isSameAs(Place.UNKNOWN);
  }

  @Test
  void parentsOfWhomNothingIsKnownAreLeftOut() {
    assertThat(profile(aChild()).parents()).hasSize(2);
    assertThat(profile(aChild().parent1("Unknown", null)).parents())
        .extracting(Parent::first)
        .extracting(StandardiserTest::words)
        .containsExactly("ramon");
    assertThat(profile(aChild().parent1(null, "Ortiz").parent2(null, null)).parents())
        .extracting(Parent::last)
        .extracting(StandardiserTest::words)
        .containsExactly("ortiz");
  }

  @Test
  void namesThatExistAreToldFromThoseThatDoNot() {
    var maria = profile(named("María", "García")).given().word(0);
    var slip = profile(named("Mairra", "Garzcia")).given().word(0);

    assertThat(List.of(maria.isKnown(), slip.isKnown())).containsExactly(true, false);
    assertThat(profile(named("Lupe", "García")).given().word(0).fullNames()).contains("guadalupe");
    assertThat(profile(named("Ana", "Lupe")).surnames().word(0).fullNames()).isEmpty();
    assertThat(profile(named("García", "García")).given().word(0).rarity())
        .isNotEqualTo(profile(named("García", "García")).surnames().word(0).rarity());
  }

  /** Whatever a State writes, and whoever was standardised before. */
  @Property(tries = 500)
  void equalPersonsHaveEqualProfiles(@ForAll String first, @ForAll String last) {
    var person = aChild().firstName(first).middleName(last).lastName1(last).build();

    assertThat(STANDARDISER.profile(person)).isEqualTo(ANOTHER.profile(person));
    assertThat(STANDARDISER.profile(person).hashCode())
        .isEqualTo(ANOTHER.profile(person).hashCode());
  }

  private static int code(PersonBuilder person, int place) {
    return profile(person).codes()[place];
  }
}
