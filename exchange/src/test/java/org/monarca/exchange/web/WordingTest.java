package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.monarca.records.RecordKind;

/** Dates, codes and numbers as people say them. */
class WordingTest {

  private final Wording english = words(Locale.US);
  private final Wording spanish = words(Locale.of("es", "US"));

  @Test
  void aDateCarriesItsMonthInWords() {
    assertThat(english.date("2012-03-04")).isEqualTo("Mar 4, 2012");
    assertThat(spanish.date("2012-03-04")).isEqualTo("4 de marzo de 2012");
  }

  @Test
  void whatIsNoDateIsShownAsItCame() {
    assertThat(english.date("2012-02-30")).isEqualTo("2012-02-30");
  }

  @Test
  void aMomentIsToldInTheReadersZoneWhichIsNamed() {
    var at = Instant.parse("2026-11-24T03:05:00Z");

    assertThat(english.moment(at)).isEqualTo("Nov 23, 2026, 9:05 PM CST");
    assertThat(english.day(at)).isEqualTo("Nov 23, 2026");
    assertThat(spanish.moment(at)).isEqualTo("23 de noviembre de 2026, 21:05 CST");
  }

  @Test
  void aCodeIsSaidByItsMeaning() {
    assertThat(english.value(RecordKind.ENROLLMENT, "grade_level", "08")).isEqualTo("Grade 8");
    assertThat(spanish.value(RecordKind.ENROLLMENT, "grade_level", "08")).isEqualTo("8.º grado");
    assertThat(english.value(RecordKind.ENROLLMENT, "facility_state", "TX")).isEqualTo("Texas");
    assertThat(spanish.value(RecordKind.STUDENT, "birth_country", "MX")).isEqualTo("México");
  }

  @Test
  void aVaccineIsNamedHoweverItsCodeIsWritten() {
    assertThat(english.value(RecordKind.IMMUNIZATION, "cvx_code", "3")).isEqualTo("MMR (CVX 3)");
    assertThat(english.value(RecordKind.IMMUNIZATION, "cvx_code", "003"))
        .isEqualTo("MMR (CVX 003)");
    assertThat(english.value(RecordKind.IMMUNIZATION, "cvx_code", "115"))
        .isEqualTo("Tdap (CVX 115)");
    assertThat(english.value(RecordKind.IMMUNIZATION, "cvx_code", "999")).isEqualTo("CVX 999");
  }

  @Test
  void theSameVaccinesAreNamedInSpanish() {
    assertThat(spanish.value(RecordKind.IMMUNIZATION, "cvx_code", "3"))
        .isEqualTo("Sarampión, paperas y rubéola (MMR) (CVX 3)");
    assertThat(spanish.value(RecordKind.IMMUNIZATION, "cvx_code", "165"))
        .isEqualTo("VPH (nonavalente) (CVX 165)");
  }

  @Test
  void aPlaceLeavesOutWhatIsNotKnown() {
    assertThat(english.place("Pharr", "TX", "US")).isEqualTo("Pharr, Texas");
    assertThat(english.place(null, "MX-TAM", "MX")).isEqualTo("MX-TAM, Mexico");
    assertThat(english.place(null, null, null)).isEmpty();
  }

  private static Wording words(Locale language) {
    return new Wording(
        new WebConfiguration().messageSource(), language, ZoneId.of("America/Chicago"));
  }
}
