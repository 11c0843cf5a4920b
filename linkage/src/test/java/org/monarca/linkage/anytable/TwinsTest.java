package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.table.Explanations;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Model;

/** Twins share all but the given name; each of them may have two records. */
class TwinsTest {

  private static final Register REGISTER = Register.ofFamilies(200);
  private static final Model MODEL = REGISTER.linked().model();
  private static final Child TWIN = Child.aChild().ofMultipleBirth("yes");

  @ParameterizedTest
  @CsvSource({
    "Ixchel, Ximena",
    "Ana, Eva",
    "Luis, Hugo",
    "Pao, Tou",
    "Arnaruaq, Ayagerar",
    "小明, 小红",
    "María Elena, María Luz",
    "Juan Carlos, Juan Pablo"
  })
  void twinsOfOneSexAreTwo(String one, String other) {
    int first = REGISTER.size();
    var clusters = REGISTER.with(TWIN.named(one), TWIN.named(other)).linkedBy(MODEL).clusters();

    assertThat(clusters[first]).isEqualTo(first);
    assertThat(clusters[first + 1]).isEqualTo(first + 1);
  }

  @Test
  void eachTwinIsPutToTheOwnRecords() {
    int first = REGISTER.size();
    var ana = TWIN.named("Anabel");
    var eva = TWIN.named("Evelia");
    var clusters =
        REGISTER
            .with(ana, eva, eva.from("Pharr"), ana.from("Tieton"), ana.ofMother(""))
            .linkedBy(MODEL)
            .clusters();

    assertThat(clusters[first + 3]).isEqualTo(first);
    assertThat(clusters[first + 4]).isEqualTo(first);
    assertThat(clusters[first + 1]).isEqualTo(first + 1);
    assertThat(clusters[first + 2]).isEqualTo(first + 1);
  }

  /** The mark says that there is another child; the given name says who is who. */
  @Test
  void whatTwinsShareIsTakenBackAsKin() {
    int first = REGISTER.size();
    var table = REGISTER.with(TWIN.named("Anabel"), TWIN.named("Evelia")).table();

    var twins = Explanations.of(table, MODEL).of(first, first + 1);

    assertThat(twins.weight()).isNegative();
    assertThat(twins.elements())
        .filteredOn(element -> element.element().equals(Evidence.KIN))
        .allMatch(kin -> kin.total() < -1)
        .hasSize(1);
  }

  @Test
  void aTwinsRecordWithoutAGivenNameIsNotPutToBoth() {
    int first = REGISTER.size();
    var clusters =
        REGISTER
            .with(TWIN.named("Anabel"), TWIN.named("Evelia"), TWIN.named("Baby Girl"))
            .linkedBy(MODEL)
            .clusters();

    assertThat(clusters[first + 1]).isEqualTo(first + 1);
  }

  @Test
  void tripletsAreThree() {
    int first = REGISTER.size();
    var clusters =
        REGISTER
            .with(TWIN.named("Anabel"), TWIN.named("Evelia"), TWIN.named("Ramiro").ofSex("M"))
            .linkedBy(MODEL)
            .clusters();

    assertThat(clusters).endsWith(first, first + 1, first + 2);
  }
}
