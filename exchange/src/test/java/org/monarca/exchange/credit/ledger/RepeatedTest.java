package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Line.Why;

/** What may be taken again counts in each year, and in a year once. */
class RepeatedTest {

  private final Transcribed said = new Transcribed();

  @ParameterizedTest
  @CsvSource({
    "08051, Health, 1.00",
    "08099, Health Education Other Topics, 1.00",
    "05154, Visual Arts, 1.00",
    "05113, Music Theory, 1.00",
    "05167, Photography, 1.00",
    "08101, Physical Education and Health, 1.00",
    "08001, Physical Education, 2.00",
    "05110, Chorus, 2.00",
    "05102, Concert Band, 2.00"
  })
  void onlyWhatIsNamedMayBeRepeated(String code, String title, String counted) {
    for (int year = 2024; year <= 2025; year++) {
      said.course("TX", title, year, "credits", "1.00", "final", "B", "sced", code);
    }

    assertThat(said.ledger().counted()).isEqualByComparingTo(counted);
  }

  @Test
  void byItsTitleHealthIsNoSport() {
    for (int year = 2024; year <= 2025; year++) {
      said.earned("TX", "Health & Physical Education", year, "1.00", "Health");
    }

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void inOneYearTwoStatesAreOne() {
    said.earned("TX", "Band", 2025, "1.00", "Music")
        .earned("MI", "Band", 2025, "1.00", "Music")
        .earned("MI", "Band", 2026, "1.00", "Music");

    assertThat(said.ledger().counted()).isEqualByComparingTo("2.00");
    assertThat(said.ledger().of(Status.DUPLICATE)).hasSize(1);
  }

  @Test
  void halvesOfTwoStatesInOneYearAreAWhole() {
    said.course("TX", "Band", 2025, "section", "02", "credits", "0.50", "final", "B")
        .course("MI", "Band", 2025, "section", "03", "credits", "0.50", "final", "B");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void underOneCodeOfSeveralContentsEachTitleIsACourse() {
    said.course("TX", "Robotics Club", 2025, "credits", "0.50", "final", "B", "sced", "22999")
        .course("TX", "Yearbook", 2025, "credits", "0.50", "final", "B", "sced", "22999")
        .course("MI", "Yearbook", 2025, "credits", "0.50", "final", "B", "sced", "22999");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void whatCountsOnceMoreIsSaidAndIsAnExample() {
    said.earned("TX", "Band", 2024, "1.00", "Music").earned("TX", "Band", 2025, "1.00", "Music");

    assertThat(said.ledger().lines())
        .extracting(Line::why)
        .containsExactly(Why.GRANTED, Why.GRANTED_AGAIN);
    assertThat(said.ledger().lines()).extracting(Line::isExample).containsExactly(false, true);
  }
}
