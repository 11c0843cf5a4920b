package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two schools write down one child's given names, or those of two children. */
class GivenNamesTest {

  @ParameterizedTest
  @CsvSource({
    "María del Carmen, Maria Carmen",
    "JOSÉ, josé",
    "Ma. Guadalupe, María Guadalupe",
    "Jean-Baptiste, Jean Baptiste",
    "Aq'ab'al, Aq’ab’al",
    "Nkauj Hli, nkauj-hli",
    "J., j"
  })
  void theSameNames(String one, String other) {
    var level = one.length() > 2 ? Level.GIVEN_SAME : Level.GIVEN_INITIAL;
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "José Luis, Luis José, GIVEN_REORDERED",
    "María Elena, Mariaelena, GIVEN_REORDERED",
    "Jean Marie, Jeanmarie, GIVEN_REORDERED",
    "Mai Yer, Maiyer, GIVEN_REORDERED",
    "Ana Sofía Luz, Luz Ana Sofía, GIVEN_REORDERED",
    "José Luis, José, GIVEN_ONE_MISSING",
    "José Luis, Luis, GIVEN_ONE_MISSING",
    "Ana Sofía Luz, Sofía, GIVEN_ONE_MISSING",
    "María J., María José, GIVEN_ONE_MISSING",
    "M. José, María José, GIVEN_ONE_MISSING"
  })
  void theSameNamesOtherwiseWritten(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "Guadalupe, Lupita",
    "Jesús, Chuy",
    "Ignacio, Nacho",
    "Francisco, Pancho",
    "José Luis, Pepe Luis",
    "Enrique, Kike",
    "William, Bill",
    "Elizabeth, Liz",
    "María Teresa, Tere"
  })
  void aNicknameStandsForItsName(String name, String nickname) {
    assertLevel(name, nickname, Level.GIVEN_NICKNAME);
  }

  @ParameterizedTest
  @CsvSource({"Pepe, Chuy", "Beto, Lupe", "Alberto, Roberto", "Eduardo, Gerardo", "Tere, Teodoro"})
  void twoNicknamesOrTwoNamesOfOneNicknameAreTwoNames(String one, String other) {
    assertThat(GivenNames.compare(Written.given(one), Written.given(other)))
        .isNotIn(Level.GIVEN_SAME, Level.GIVEN_NICKNAME, Level.GIVEN_SLIP);
  }

  @ParameterizedTest
  @CsvSource({
    "Xochitl, Xochtil, GIVEN_SLIP",
    "Ixchel, Ixhcel, GIVEN_SLIP",
    "Arnaruaq, Arnaruak, GIVEN_SLIP",
    "Fernanda, Fermanda, GIVEN_SLIP",
    "María Fernanda, María Fermanda, GIVEN_SLIP",
    "Dieunise, Dieumise, GIVEN_SLIP",
    "Ana Ixchel, Anaixhel, GIVEN_SLIP",
    "Pao, Poa, GIVEN_SLIP",
    "Julia, Julian, GIVEN_SIMILAR",
    "Mario, Maria, GIVEN_SIMILAR",
    "Maximiliano, Maximilaino, GIVEN_SLIP",
    "Maximiliano, Maxmiliana, GIVEN_SIMILAR",
    "Ana, Eva, GIVEN_DIFFERENT",
    "Leo, Lea, GIVEN_DIFFERENT",
    "Pao, Bao, GIVEN_DIFFERENT"
  })
  void slipsAreToldFromOtherNames(String right, String written, Level level) {
    assertLevel(right, written, level);
  }

  @ParameterizedTest
  @CsvSource({
    "J., Juan, GIVEN_INITIAL",
    "J., José Luis, GIVEN_INITIAL",
    "J. L., José Luis, GIVEN_INITIAL",
    "J. L., L. J., GIVEN_INITIAL",
    "J., Luis, GIVEN_DIFFERENT",
    "J. A., José Luis, GIVEN_DIFFERENT",
    "José A., José Luis, GIVEN_ONE_SHARED"
  })
  void anInitialIsNotAName(String initials, String names, Level level) {
    assertLevel(initials, names, level);
  }

  @ParameterizedTest
  @CsvSource({
    "María Carmen, María José, GIVEN_ONE_SHARED",
    "Juan Carlos, Juan Pablo, GIVEN_ONE_SHARED",
    "Ana Sofía Luz, Ana Eva Inés, GIVEN_ONE_SHARED",
    "Tou Ger, Tou Lue, GIVEN_ONE_SHARED",
    "Santiago, Benjamín, GIVEN_DIFFERENT",
    "小明, 小红, GIVEN_DIFFERENT"
  })
  void whatBrothersAndSistersAreCalled(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({"'', Ana", "Baby Boy, Ana", "Ana, FNU", "'', ''", "Unknown, N/A"})
  void whatIsNotSaidIsNotCompared(String one, String other) {
    assertLevel(one, other, Level.MISSING);
  }

  @Test
  void aNameOfThousandsOfLettersIsComparedToo() {
    var name = "Xochitl".repeat(715);
    assertLevel(name, name, Level.GIVEN_SAME);
    assertLevel(name, name.substring(1), Level.GIVEN_SLIP);
    assertLevel(name, "Ana", Level.GIVEN_DIFFERENT);
  }

  private static void assertLevel(String one, String other, Level level) {
    var a = Written.given(one);
    var b = Written.given(other);

    assertThat(GivenNames.compare(a, b)).isEqualTo(level);
    assertThat(GivenNames.compare(b, a)).isEqualTo(level);
  }
}
