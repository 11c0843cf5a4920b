package org.monarca.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;

class SensitiveTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-00-0000",
        "Number 000 00 0000 on file",
        "000.00.0000",
        "(000\u201100\u20110000)",
        "SSN 000000000",
        "seguro social: 000000000",
        "social 000000000",
        "su seguro 000000000"
      })
  void aSocialSecurityNumberIsSeenHoweverItIsWritten(String text) {
    assertThat(SensitiveText.arises(Concern.SOCIAL_SECURITY_NUMBER, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-00-000",
        "1000-00-0000",
        "000-00-00000",
        "000-00 0000",
        "000000000",
        "SSN 0000000000",
        "956-555-0100",
        "78557-1234",
        "2026-11-23",
        "Social Studies 9"
      })
  void otherNumbersAreNot(String text) {
    assertThat(SensitiveText.arises(Concern.SOCIAL_SECURITY_NUMBER, text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estudiante migratorio, habla mixteco",
        "Foreign credit for Algebra I accepted",
        "Exempt from the State test: recently arrived English learner",
        "Programa de educación migrante",
        "Certificate of Eligibility on file",
        "La familia se muda en junio; revisar grado",
        "Parents work in dairy, phone in the evening",
        "Vaccines complete, see school nurse",
        "Work permit issued by the school",
        "Attends speech and band",
        "Citizenship: A, Formación cívica y ciudadanía: 9",
        "Building near I-94, room H-2A",
        "Has a number of absences; room A12345678",
        "Llegó sin documentos escolares; no papers from the last school"
      })
  void whatRegistrarsUsuallyWriteIsLeftAlone(String comment) {
    assertThat(SensitiveText.arises(Concern.IMMIGRATION, comment)).isFalse();
    assertThat(SensitiveText.arises(Concern.DIAGNOSIS, comment)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-number A000000000", "a-000000000", "see (A#000000000)"})
  void anAlienRegistrationNumberSpeaksOfImmigration(String text) {
    assertThat(SensitiveText.arises(Concern.IMMIGRATION, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"facility_name", "facility_address_1", "facility_address_2", "facility_address_3"})
  void whatNamesAPlaceIsReadToo(String key) {
    var element = Catalogue.published().element(RecordKind.ENROLLMENT, key);

    assertThat(SensitiveText.isIn(element, "c/o tía, sin papeles")).isTrue();
  }

  @Test
  void wordsAreLookedForWherePeopleWriteFreely() {
    var comment = Catalogue.published().element(RecordKind.ENROLLMENT, "enrollment_comment");
    var school = Catalogue.published().element(RecordKind.ENROLLMENT, "school_or_project_name");

    assertThat(SensitiveText.isIn(comment, "familia sin papeles")).isTrue();
    assertThat(SensitiveText.isIn(comment, "tiene epilepsia")).isTrue();
    assertThat(SensitiveText.isIn(school, "Asylum Hill Elementary School")).isFalse();
    assertThat(SensitiveText.isIn(school, "000-00-0000")).isTrue();
  }

  @Test
  void aLongTextIsReadOnce() {
    var almost = "sin papele ".repeat(200_000) + "000-00-000".repeat(100_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (var concern : Concern.values()) {
            assertThat(SensitiveText.arises(concern, almost)).isFalse();
          }
        });
  }

  @Test
  void lettersCompareWithoutCaseAndAccents() {
    assertThat(Letters.alike("José María", "JOSE-MARIA")).isTrue();
    assertThat(Letters.alike("O'Brien", "obrien")).isTrue();
    assertThat(Letters.alike("李", "李")).isTrue();
    assertThat(Letters.alike("李", "王")).isFalse();
    assertThat(Letters.alike("Ana", "Anal")).isFalse();
    assertThat(Letters.alike("-", "")).isFalse();
    assertThat(Letters.begins("Munoz Pérez", "Muñoz")).isTrue();
    assertThat(Letters.begins("Muñozcano", "Muñoz")).isFalse();
    assertThat(Letters.begins("de la Cruz Gómez", "DE LA CRUZ")).isTrue();
  }
}
