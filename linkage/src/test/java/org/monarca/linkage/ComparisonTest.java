package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.compare.Level;

/** Who looks like the other twin, and which id cannot be the child's. */
class ComparisonTest {

  private static final Set<Level> SHARED_SURNAMES =
      EnumSet.range(Level.SURNAMES_BOTH_SAME, Level.SURNAMES_ALIKE_ONE_MISSING);

  private static final Set<Level> SHARED_DATES =
      EnumSet.of(
          Level.BIRTH_DATE_SAME,
          Level.BIRTH_DATE_DAY_MONTH_EXCHANGED,
          Level.BIRTH_DATE_DIGITS_EXCHANGED,
          Level.BIRTH_DATE_ONE_DIGIT,
          Level.BIRTH_DATE_DEFAULT_SAME);

  private static Comparison comparison(Level given, Level surnames, Level birthDate) {
    return new Comparison(given, surnames, birthDate, Level.SEX_SAME);
  }

  @ParameterizedTest
  @EnumSource(names = {"GIVEN_DIFFERENT", "GIVEN_ONE_SHARED"})
  void anotherGivenNameOfOneFamilyAndDayIsATwins(Level given) {
    for (var surnames : SHARED_SURNAMES) {
      for (var date : SHARED_DATES) {
        assertThat(comparison(given, surnames, date).areLikeTwins())
            .as("%s %s", surnames, date)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_ANY,
      names = {
        "MISSING",
        "GIVEN_(SAME|REORDERED|ONE_MISSING|NICKNAME|SLIP|SIMILAR|INITIAL|EXCHANGED)"
      })
  void whoseGivenNameIsNotClearlyAnotherIsNoTwin(Level given) {
    var comparison = comparison(given, Level.SURNAMES_BOTH_SAME, Level.BIRTH_DATE_SAME);

    assertThat(comparison.areLikeTwins()).isFalse();
    assertThat(comparison.givenNamesDiffer()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MISSING", "SURNAMES_EXCHANGED", "SURNAMES_ONE_SHARED", "SURNAMES_DIFFERENT"})
  void whoIsOfAnotherFamilyIsNoTwin(Level surnames) {
    assertThat(comparison(Level.GIVEN_DIFFERENT, surnames, Level.BIRTH_DATE_SAME).areLikeTwins())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MISSING",
        "BIRTH_DATE_SAME_MONTH",
        "BIRTH_DATE_WITHIN_YEAR",
        "BIRTH_DATE_DIFFERENT"
      })
  void whoIsBornOnAnotherDayIsNoTwin(Level date) {
    var comparison = comparison(Level.GIVEN_DIFFERENT, Level.SURNAMES_BOTH_SAME, date);

    assertThat(comparison.areLikeTwins()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "MISSING|BIRTH_DATE_.*")
  void onlyDatesThatNoSlipExplainsDiffer(Level date) {
    boolean differ = date == Level.BIRTH_DATE_WITHIN_YEAR || date == Level.BIRTH_DATE_DIFFERENT;

    assertThat(comparison(Level.GIVEN_SAME, Level.SURNAMES_BOTH_SAME, date).birthDatesDiffer())
        .isEqualTo(differ);
  }

  @Test
  void theFourElementsAreComparedEachByItsOwn() {
    var other = aChild().firstName("Fernnda").lastName2(null).birthDate(null).sex("Male");

    assertThat(Comparison.of(profile(aChild()), profile(other)))
        .isEqualTo(
            new Comparison(
                Level.GIVEN_SLIP,
                Level.SURNAMES_SECOND_MISSING,
                Level.MISSING,
                Level.SEX_DIFFERENT));
  }

  /** The record known before is Fernanda Zubeldía Ortiz of 22 March 2014, no twin. */
  @ParameterizedTest
  @CsvSource({
    "Fernanda, Zubeldía, 2014-03-22, , false",
    "Pao, Zubeldía, 2014-03-22, , false", // a name corrected
    "Fernanda, Xiong, 2014-03-22, , false",
    "Pao, Xiong, 2014-03-22, , false",
    "Fernanda, Zubeldía, 2009-12-05, , false", // a date corrected
    "Pao, Zubeldía, 2009-12-05, , true",
    "Fernanda, Xiong, 2009-12-05, , true",
    "Fernanda, Xiong, 2014-12-05, , true",
    "Pao, Zubeldía, 2014-03-09, , false", // the same month
    "Pao, Zubeldía, , , false",
    ", Zubeldía, 2009-12-05, , false",
    "Fernnda, Zubeldea, 2009-12-05, , false", // slips contradict nothing
    "Pao, Zubeldía, 2014-03-22, true, true", // the other twin
    "Pao, Zubeldía, 2014-03-27, true, true",
    "Pao, Zubeldía, 2014-03-09, true, false",
    "Pao, Xiong, 2014-03-22, true, false",
    "Fernnda, Zubeldía, 2014-03-22, true, false",
    ", Zubeldía, 2014-03-22, true, false",
    "Pao, Zubeldía, 2014-03-22, false, false"
  })
  void anIdIsContradictedByNameAndDateOrByTheOtherTwin(
      @Nullable String first,
      String last,
      @Nullable LocalDate born,
      @Nullable Boolean twin,
      boolean contradicted) {
    var before = profile(aChild());
    var now =
        profile(
            aChild()
                .firstName(first)
                .lastName1(last)
                .lastName2(null)
                .birthDate(born)
                .multipleBirth(twin));

    assertThat(LINKER.contradicts(before, now)).isEqualTo(contradicted);
    assertThat(LINKER.contradicts(now, before)).isEqualTo(contradicted);
  }
}
