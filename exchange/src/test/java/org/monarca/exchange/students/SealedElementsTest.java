package org.monarca.exchange.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Catalogue;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;

class SealedElementsTest {

  @Test
  void everyMailAddressEveryTelephoneAndAllOfAVaccineAreSealed() {
    for (var kind : RecordKind.values()) {
      for (var element : Catalogue.known().elements(kind)) {
        if (element.type() == ElementType.EMAIL
            || element.type() == ElementType.PHONE
            || (kind == RecordKind.IMMUNIZATION && Content.isContent(element))) {
          assertThat(SealedElements.has(kind, element.key())).as(element.key()).isTrue();
        }
      }
    }
  }

  @Test
  void whatLinkageAndTasksNeedIsNot() {
    assertThat(SealedElements.has(RecordKind.STUDENT, "birth_date")).isFalse();
    assertThat(SealedElements.has(RecordKind.ENROLLMENT, "district_id")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "student,nickname,contact",
        "family,parent_1_email,contact",
        "student,parent_1_email,secret",
        "student,parent_1_email",
        "student,state_student_id,contact"
      })
  void aLineThatNamesNoElementOrNoClassStopsTheStart(String line) {
    assertThatThrownBy(() -> SealedElements.parse(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
