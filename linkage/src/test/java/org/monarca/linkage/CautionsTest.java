package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hard rules about two records, whatever the evidence weighs. */
class CautionsTest {

  private static Set<Caution> cautions(PersonBuilder a, PersonBuilder b) {
    var cautions = Cautions.of(profile(a), profile(b));
    assertThat(Cautions.of(profile(b), profile(a))).isEqualTo(cautions);
    return cautions;
  }

  @Test
  void againstTheSameChildNothingStands() {
    assertThat(cautions(aChild(), aChild())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Fernanda, Fernanda, ", // the same
    "Fernanda, Fernnda, ", // a slip
    "Guadalupe, Lupe, ", // a nickname
    "María Fernanda, Fernanda, ", // one left out
    "María Fernanda, Fernanda María, ", // reordered
    "Julia, Julián, MAY_BE_SIBLING",
    "F., Fernanda, MAY_BE_SIBLING",
    "F., F., MAY_BE_SIBLING",
    "María Luz, María José, MAY_BE_SIBLING",
    "Fernanda, Eva, MAY_BE_SIBLING",
    "Baby Girl, Fernanda, GIVEN_NAME_MISSING",
    ", Fernanda, GIVEN_NAME_MISSING",
    ", , GIVEN_NAME_MISSING"
  })
  void givenNames(@Nullable String one, @Nullable String other, @Nullable Caution caution) {
    assertThat(cautions(aChild().firstName(one), aChild().firstName(other)))
        .containsExactlyElementsOf(caution == null ? List.of() : List.of(caution));
  }

  /** Where a multiple birth is known, whatever is not the same name may be the other twin's. */
  @ParameterizedTest
  @CsvSource({
    "Fernanda, Fernanda, ",
    "Fernanda, Fernnda, MAY_BE_TWIN",
    "Guadalupe, Lupe, MAY_BE_TWIN",
    "María Fernanda, Fernanda, MAY_BE_TWIN",
    "María Fernanda, Fernanda María, MAY_BE_TWIN",
    "Julia, Julián, MAY_BE_SIBLING",
    "Fernanda, Eva, MAY_BE_SIBLING",
    ", Fernanda, GIVEN_NAME_MISSING"
  })
  void givenNamesOfTwins(@Nullable String one, @Nullable String other, @Nullable Caution caution) {
    for (Boolean alsoTwin : Arrays.asList(true, false, null)) {
      assertThat(
              cautions(
                  aChild().firstName(one).multipleBirth(true),
                  aChild().firstName(other).multipleBirth(alsoTwin)))
          .as("the other says %s", alsoTwin)
          .containsExactlyElementsOf(caution == null ? List.of() : List.of(caution));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Zubeldía, Ortiz, Zubeldía, Ortiz, ",
    "Zubeldía, Ortiz, Ortiz, Zubeldía, ",
    "Zubeldía, Ortiz, Zubeldía, , ",
    "Zubeldía, Ortiz, Ortiz, , ",
    "Zubeldía, Ortiz, Zubeldea, Ortis, ",
    "Zubeldía, Ortiz, Zubeldea, , ",
    "Zubeldía, Ortiz, Zubeldía, Vega, SURNAME_DIFFERS",
    "Zubeldía, Ortiz, Peterson, , SURNAME_DIFFERS",
    "Zubeldía, Ortiz, Unknown, , SURNAME_MISSING",
    "Zubeldía, Ortiz, , , SURNAME_MISSING"
  })
  void surnames(
      String one1,
      String one2,
      @Nullable String other1,
      @Nullable String other2,
      @Nullable Caution caution) {
    assertThat(
            cautions(
                aChild().lastName1(one1).lastName2(one2),
                aChild().lastName1(other1).lastName2(other2)))
        .containsExactlyElementsOf(caution == null ? List.of() : List.of(caution));
  }

  @ParameterizedTest
  @CsvSource({
    "2014-03-22, ",
    "2014-03-27, ", // one digit
    "2014-03-09, ", // the same month
    "2014-12-09, BIRTH_DATE_DIFFERS",
    "2009-12-09, BIRTH_DATE_DIFFERS",
    "2014-01-01, BIRTH_DATE_MISSING", // only the year is known
    ", BIRTH_DATE_MISSING"
  })
  void birthDates(@Nullable LocalDate other, @Nullable Caution caution) {
    assertThat(cautions(aChild(), aChild().birthDate(other)))
        .containsExactlyElementsOf(caution == null ? List.of() : List.of(caution));
  }

  @ParameterizedTest
  @CsvSource({"Female, ", "Male, SEX_DIFFERS", "Nonbinary, ", ", "})
  void sexes(@Nullable String other, @Nullable Caution caution) {
    assertThat(cautions(aChild(), aChild().sex(other)))
        .containsExactlyElementsOf(caution == null ? List.of() : List.of(caution));
  }

  @Test
  void allThatStandsAgainstItIsSaidInItsOrder() {
    var other =
        aChild().firstName("Eva").lastName1("Peterson").lastName2(null).birthDate(null).sex("M");

    assertThat(cautions(aChild(), other))
        .containsExactly(
            Caution.BIRTH_DATE_MISSING,
            Caution.MAY_BE_SIBLING,
            Caution.SEX_DIFFERS,
            Caution.SURNAME_DIFFERS);
  }

  /** Parents of the record that came in, and of each record of the child, "Elena + Ramón". */
  @ParameterizedTest
  @CsvSource({
    "Elena + Ramón, Elena + Ramón, false",
    "Elena + Ramón, Elena, false",
    "Elena + Ramón, Mai, true",
    "Elena, Mai + Tou, true",
    "Elena + Ramón, Mai + Tou, true",
    "Elena, Mai, false", // each may have named the other parent
    "'', Mai + Tou, false",
    "Elena + Ramón, '', false",
    "Elena + Ramón, Mai + Tou | Elena, false", // guardians changed
    "Elena + Ramón, Elena | Mai + Tou, false",
    "Elena + Ramón, Elana | Mai + Tou, false",
    "Elena + Ramón, Mai + Tou | '', true",
    "Elena, Mai | Pao, false",
    "Elena, Mai | Pao + Tou, true"
  })
  void parentsDiffer(String incoming, String ofRecords, boolean differ) {
    var records =
        Arrays.stream(ofRecords.split(" \\| ", -1))
            .map(CautionsTest::withParents)
            .map(person -> Fixtures.known(1, "child", person))
            .toList();

    assertThat(Cautions.parentsDiffer(profile(withParents(incoming)), records)).isEqualTo(differ);
  }

  private static PersonBuilder withParents(String names) {
    var parts = names.split(" \\+ ");
    return aChild()
        .parent1(parts[0].replace("'", ""), null)
        .parent2(parts.length > 1 ? parts[1] : null, null);
  }

  @Test
  void ofAChildWithoutRecordsNoParentsDiffer() {
    assertThat(Cautions.parentsDiffer(profile(aChild()), List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true true", "true false", "false true", "true null", "null true"})
  void eitherFlagOfAMultipleBirthCounts(String flags) {
    assertThat(isMultipleBirth(flags)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false false", "null null", "false null"})
  void withoutAFlagThereIsNoMultipleBirth(String flags) {
    assertThat(isMultipleBirth(flags)).isFalse();
  }

  private static boolean isMultipleBirth(String flags) {
    var both = flags.split(" ");
    return Cautions.isMultipleBirth(
        profile(aChild().multipleBirth(flag(both[0]))),
        profile(aChild().multipleBirth(flag(both[1]))));
  }

  private static @Nullable Boolean flag(String flag) {
    return flag.equals("null") ? null : Boolean.valueOf(flag);
  }
}
