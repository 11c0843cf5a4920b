package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.named;
import static org.monarca.linkage.Fixtures.profile;
import static org.monarca.linkage.compare.Level.MISSING;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature;

/** Which level of agreement two records reach, element by element. */
class LevelsTest {

  @ParameterizedTest
  @CsvSource({
    "María Luz, maria luz, GIVEN_SAME",
    "María Luz, Luz María, GIVEN_REORDERED",
    "Mariaelena, María Elena, GIVEN_REORDERED",
    "María, María Luz, GIVEN_ONE_MISSING",
    "José L., José Luis, GIVEN_ONE_MISSING",
    "María Guadalupe, Lupe, GIVEN_NICKNAME",
    "Roberto, Beto, GIVEN_NICKNAME",
    "Robert, Bob, GIVEN_NICKNAME",
    "Fernanda, Fernnda, GIVEN_SLIP",
    "Santiago, Santaigo, GIVEN_SLIP",
    "Eva, Eav, GIVEN_SLIP",
    "Julia, Julian, GIVEN_SIMILAR",
    "Antonio, Antonia, GIVEN_SIMILAR",
    "J., Juan, GIVEN_INITIAL",
    "J., J., GIVEN_INITIAL",
    "María Carmen, María José, GIVEN_ONE_SHARED",
    "José A., José B., GIVEN_ONE_SHARED",
    "Ana, Eva, GIVEN_DIFFERENT",
    "Alberto, Roberto, GIVEN_DIFFERENT",
    "Baby Boy, Juan, MISSING",
    "李娜, 李娜, GIVEN_SAME",
    "李娜, 王芳, GIVEN_DIFFERENT"
  })
  void givenNames(String a, String b, Level level) {
    assertBoth(StudentElements.GIVEN_NAMES, named(a, "Soler"), named(b, "Soler"), level);
  }

  @ParameterizedTest
  @CsvSource({
    "García, López, García, López, SURNAMES_BOTH_SAME",
    "García López, '', García, López, SURNAMES_BOTH_SAME",
    "García-López, '', García, López, SURNAMES_BOTH_SAME",
    "de la Cruz, Vega, Delacruz, Vega, SURNAMES_BOTH_SAME",
    "García, López, López, García, SURNAMES_REORDERED",
    "García, '', Garcia, '', SURNAMES_ONLY_SAME",
    "García, López, García, '', SURNAMES_SECOND_MISSING",
    "García, López, López, '', SURNAMES_FIRST_MISSING",
    "García, López, Garcia, Lopes, SURNAMES_ALIKE",
    "Cedillo, Guerra, Ccedillo, '', SURNAMES_ALIKE_ONE_MISSING",
    "García, López, García, Torres, SURNAMES_ONE_SHARED",
    "García, López, Torres, Vega, SURNAMES_DIFFERENT",
    "García, López, Unknown, '', MISSING"
  })
  void surnamesAreComparedAsASet(String a1, String a2, String b1, String b2, Level level) {
    assertBoth(
        StudentElements.SURNAMES,
        named("Ana", a1).lastName2(a2),
        named("Ana", b1).lastName2(b2),
        level);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-03-22, 2014-03-22, BIRTH_DATE_SAME",
    "2014-03-04, 2014-04-03, BIRTH_DATE_DAY_MONTH_EXCHANGED",
    "2014-03-12, 2014-03-21, BIRTH_DATE_DIGITS_EXCHANGED",
    "2014-03-22, 2014-03-27, BIRTH_DATE_ONE_DIGIT",
    "2014-03-22, 2013-03-22, BIRTH_DATE_ONE_DIGIT",
    "2014-01-01, 2014-01-01, BIRTH_DATE_DEFAULT_SAME",
    "2014-01-01, 2014-05-17, MISSING",
    "2014-03-22, 2014-03-09, BIRTH_DATE_SAME_MONTH",
    "2014-03-22, 2014-12-09, BIRTH_DATE_WITHIN_YEAR",
    "2014-12-31, 2015-01-02, BIRTH_DATE_WITHIN_YEAR",
    "2014-03-22, 2009-12-09, BIRTH_DATE_DIFFERENT",
    "2014-03-22, 1900-01-01, MISSING",
    "2014-03-22, , MISSING"
  })
  void birthDates(LocalDate a, @Nullable LocalDate b, Level level) {
    assertBoth(
        StudentElements.BIRTH_DATE,
        named("Ana", "Soler").birthDate(a),
        named("Ana", "Soler").birthDate(b),
        level);
  }

  @ParameterizedTest
  @CsvSource({
    "Salinas, CA, US, Salinas, CA, US, BIRTH_CITY_SAME",
    "Salinas, CA, US, , CA, US, BIRTH_STATE_SAME",
    "Salinas, CA, US, Fresno, CA, US, BIRTH_STATE_SAME",
    ", , GT, , , GT, BIRTH_COUNTRY_SAME",
    ", CA, US, , , US, BIRTH_COUNTRY_SAME",
    ", CA, US, , TX, US, BIRTH_PLACE_DIFFERENT",
    ", , MX, , , US, BIRTH_PLACE_DIFFERENT",
    "Salinas, , , , CA, , MISSING",
    ", , , , CA, US, MISSING"
  })
  void birthPlaces(
      @Nullable String cityA,
      @Nullable String stateA,
      @Nullable String countryA,
      @Nullable String cityB,
      @Nullable String stateB,
      @Nullable String countryB,
      Level level) {
    assertBoth(
        StudentElements.BIRTH_PLACE,
        Person.builder().birthCity(cityA).birthState(stateA).birthCountry(countryA),
        Person.builder().birthCity(cityB).birthState(stateB).birthCountry(countryB),
        level);
  }

  @ParameterizedTest
  @CsvSource({
    "Elena, Ramón, Ramón, Elena, PARENTS_BOTH_SAME",
    "Elena, Ramón, Elena, , PARENTS_ONE_SAME",
    "Elena, , Pedro, Elena, PARENTS_ONE_SAME",
    "Meritxell, , Meritxel, , PARENTS_ONE_ALIKE",
    "Elena, , Sonia, , PARENTS_DIFFERENT",
    "Elena, , , , MISSING"
  })
  void parentsAreComparedCrosswise(
      @Nullable String a1,
      @Nullable String a2,
      @Nullable String b1,
      @Nullable String b2,
      Level level) {
    assertBoth(
        StudentElements.PARENTS,
        Person.builder().parent1(a1, null).parent2(a2, null),
        Person.builder().parent1(b1, null).parent2(b2, null),
        level);
  }

  @Test
  void givenNameAndSurnameInEachOthersPlaceAreSeen() {
    var right = named("Pao", "Xiong");
    var wrong = named("Xiong", "Pao");

    assertBoth(StudentElements.GIVEN_NAMES, right, wrong, Level.GIVEN_EXCHANGED);
    assertBoth(StudentElements.SURNAMES, right, wrong, Level.SURNAMES_EXCHANGED);
  }

  @Test
  void aThirdSexValueProvesNothingAgainstTheOthers() {
    var f = Person.builder().sex("Female");

    assertBoth(StudentElements.SEX, f, Person.builder().sex("f"), Level.SEX_SAME);
    assertBoth(StudentElements.SEX, f, Person.builder().sex("Male"), Level.SEX_DIFFERENT);
    assertBoth(StudentElements.SEX, f, Person.builder().sex("Nonbinary"), MISSING);
    assertBoth(StudentElements.SEX, f, Person.builder(), MISSING);
  }

  @Test
  void multipleBirthAndSuffixCountWhereBothSidesSpeak() {
    var twin = Person.builder().multipleBirth(true).suffix("Jr.");
    var single = Person.builder().multipleBirth(false).lastName1("Pérez hijo");

    assertBoth(StudentElements.MULTIPLE_BIRTH, twin, twin, Level.MULTIPLE_BIRTH_BOTH);
    assertBoth(StudentElements.MULTIPLE_BIRTH, single, single, Level.MULTIPLE_BIRTH_NEITHER);
    assertBoth(StudentElements.MULTIPLE_BIRTH, twin, single, Level.MULTIPLE_BIRTH_DIFFERENT);
    assertBoth(StudentElements.MULTIPLE_BIRTH, twin, Person.builder(), MISSING);
    assertBoth(StudentElements.SUFFIX, twin, single, Level.SUFFIX_SAME);
    assertBoth(
        StudentElements.SUFFIX, twin, Person.builder().suffix("III"), Level.SUFFIX_DIFFERENT);
  }

  private static void assertBoth(Feature element, PersonBuilder a, PersonBuilder b, Level level) {
    var left = profile(a);
    var right = profile(b);
    assertThat(element.compare(left, right)).isEqualTo(level);
    assertThat(element.compare(right, left)).isEqualTo(level);
  }
}
