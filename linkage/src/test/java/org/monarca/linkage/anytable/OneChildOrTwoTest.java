package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.weigh.Model;

/** Two records at the end of a register: are they put together, or kept apart? */
class OneChildOrTwoTest {

  private static final Register REGISTER = Register.ofFamilies(150);
  private static final Model MODEL = REGISTER.linked().model();
  private static final Child CHILD = Child.aChild();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zubeldía Racancoj",
        "ZUBELDIA RACANCOJ",
        "Zubeldía-Racancoj",
        "Zubeldía y Racancoj",
        "Zubeldía de Racancoj",
        "Zubeldía",
        "Racancoj",
        "Racancoj Zubeldía",
        "Zubeldiaracancoj",
        "Zubieldía Racancoj",
        "Zubeldía Racanoj",
        "de la Zubeldía Racancoj",
        "Zubeldía R.",
        "Zubeldi\u0301a Racancoj",
        "Unknown",
        ""
      })
  void surnamesOfOneFamily(String surnames) {
    assertOne(CHILD, CHILD.ofFamily(surnames));
  }

  @ParameterizedTest
  @CsvSource({
    "Ixchel, IXCHEL",
    "Ixchel, Ixhcel",
    "Ixchel, Ixchel María",
    "Ixchel, I.",
    "María Ixchel, Ma. Ixchel",
    "María Ixchel, Mariaixchel",
    "María Ixchel, Ixchel María",
    "Guadalupe, Lupita",
    "Francisco, Pancho",
    "William, Bill",
    "Aq'ab'al, Aqabal",
    "Tan'gaurluq, Tangaurlok",
    "Nkauj Hli, Nkauj-Hli",
    "Marie-Ange, Marieange",
    "小明, 小明",
    "محمد, محمّد",
    "Ixchel, Baby Girl",
    "Ixchel, ''"
  })
  void givenNamesOfOneChild(String one, String other) {
    assertOne(CHILD.named(one), CHILD.named(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-03-22",
        "2014-03-27",
        "2014-03-12",
        "2015-03-22",
        "2014-02-23",
        "2014-01-01",
        "",
        "22.3.2014",
        "2041-03-22"
      })
  void birthDatesOfOneChild(String born) {
    assertOne(CHILD, CHILD.born(born));
  }

  @ParameterizedTest
  @CsvSource({"Pharr, Graciela", "'', Graciela", "Immokalee, ''", "'', ''", "Tieton, Chela"})
  void aFamilyThatMovedIsOneFamily(String town, String mother) {
    assertOne(CHILD, CHILD.from(town).ofMother(mother));
  }

  @ParameterizedTest
  @CsvSource({
    "Ximena, 2014-03-22",
    "Ana, 2014-03-22",
    "Santiago, 2014-03-22",
    "Ana, 2016-07-19",
    "Santiago, 2012-11-05",
    "Ixmucané, 2016-07-19"
  })
  void brothersAndSistersAreTwo(String given, String born) {
    assertTwo(CHILD, CHILD.named(given).born(born));
  }

  @ParameterizedTest
  @CsvSource({
    "Treviño Salazar, 2014-03-22",
    "Treviño Salazar, 2009-08-14",
    "García López, 2016-12-02",
    "García, 2009-03-22"
  })
  void childrenWhoOnlyShareAGivenNameAreTwo(String surnames, String born) {
    assertTwo(CHILD, CHILD.ofFamily(surnames).born(born).ofMother("Beatriz").from("Pharr"));
  }

  @ParameterizedTest
  @CsvSource({"María, José, García", "Ana, Sofía, López", "Pao, Tou, Xiong"})
  void strangersBornOnOneDayAreTwo(String one, String other, String surname) {
    assertTwo(
        CHILD.named(one).ofFamily(surname),
        CHILD.named(other).ofFamily(surname + " Vega").ofMother("Teresa").from("Tieton"));
  }

  private static void assertOne(Child one, Child other) {
    assertThat(areOne(one, other)).as("%s and %s are one", one.values(), other.values()).isTrue();
  }

  private static void assertTwo(Child one, Child other) {
    assertThat(areOne(one, other)).as("%s and %s are two", one.values(), other.values()).isFalse();
  }

  private static boolean areOne(Child one, Child other) {
    int first = REGISTER.size();
    var clusters = REGISTER.with(one, other).linkedBy(MODEL).clusters();

    assertThat(clusters[first]).as("nobody of the register is this child").isEqualTo(first);
    return clusters[first] == clusters[first + 1];
  }
}
