package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.credit.ledger.Line.Status;

/** By which comments a course is from abroad. */
class AbroadTest {

  private final Transcribed said = new Transcribed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foreign credit: preparatoria, Michoacán",
        "Preparatoria in Michoacán, México; certificate seen",
        "Finished two grades in Guatemala",
        "Boleta de Honduras",
        "Transcript from Mexico, not yet evaluated",
        "Moved from New Mexico. Completed courses in Mexico"
      })
  void aCourseFromBeforeIsFromAbroad(String comment) {
    assertThat(statusOf("Geometry", 2025, comment)).isEqualTo(Status.FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transcript from New Mexico",
        "Never attended school in Mexico",
        "No foreign credit",
        "Nunca asistió a la escuela en México",
        "Born in Mexico",
        "Parents in Haiti, grandmother in Honduras"
      })
  void whatDoesNotSayItIsNot(String comment) {
    assertThat(statusOf("Geometry", 2025, comment)).isEqualTo(Status.NO_CREDIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Matemáticas III", "Biology", "World History"})
  void aCourseOfThisYearIsWhereItIsNamed(String title) {
    assertThat(statusOf(title, 2027, "Foreign credit: Matemáticas III, Biology, World History"))
        .isEqualTo(Status.FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Art", "PE", "English", "Spanish", "I"})
  void aShortTitleOrASubjectIsNamedByNoSentence(String title) {
    assertThat(statusOf(title, 2027, "Foreign credit: likes art, PE and Spanish, needs English I"))
        .isEqualTo(Status.NO_CREDIT);
  }

  private Status statusOf(String title, int ends, String comment) {
    return said.enrolled("OR", "2026-09-08", "enrollment_comment", comment)
        .course("OR", title, ends, "final", "9")
        .ledger()
        .lines()
        .getFirst()
        .status();
  }
}
