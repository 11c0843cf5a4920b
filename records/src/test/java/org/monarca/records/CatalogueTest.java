package org.monarca.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue catalogue = Catalogue.published();

  @Test
  void everyChildRowBeginsWithItsKeys() {
    for (var kind : RecordKind.childKinds()) {
      assertThat(catalogue.elements(kind).subList(0, 3))
          .extracting(Element::key)
          .containsExactly("state_student_id", "record_key", "action");
    }
  }

  @Test
  void anElementTellsAllThatTheTableSays() {
    var flag = catalogue.element(RecordKind.ENROLLMENT, "pfs_flag");

    assertThat(flag)
        .returns(ElementType.YES_NO, Element::type)
        .returns("yes_no", Element::codeList)
        .returns(Presence.CONDITIONAL, Element::presence)
        .returns(Catalogue.applicability("eligible"), Element::appliesTo)
        .returns(46, Element::mdeNumber);
    assertThat(catalogue.element(RecordKind.COURSE, "credits_granted").length())
        .isEqualTo(new Length(3, 2));
  }

  @Test
  void everyCodeListThatIsNamedIsThere() {
    for (var kind : RecordKind.values()) {
      for (var element : catalogue.elements(kind)) {
        var list = element.codeList();
        if (list != null) {
          assertThat(catalogue.codeList(list).codes()).as(list).isNotEmpty();
        }
      }
    }
    assertThat(catalogue.codeList("state").codes()).hasSize(56).startsWith("AL", "AK");
    assertThat(catalogue.codeList("sex").label("Male")).contains("Male");
  }

  @Test
  void anUnknownElementIsRefused() {
    assertThatThrownBy(() -> catalogue.element(RecordKind.STUDENT, "nickname"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowIsTrimmedComposedAndNeverBlank() {
    var row =
        Row.of(
            RecordKind.STUDENT,
            Map.of(
                "first_name", " \u00A0Jose\u0301\t",
                "middle_name", "  ",
                "last_name_1", "de la Cruz"));

    assertThat(row.values())
        .containsExactly(Map.entry("first_name", "José"), Map.entry("last_name_1", "de la Cruz"));
    assertThat(row.value("middle_name")).isNull();
    assertThat(row).hasToString("student at line 0");
  }

  @Test
  void anExchangeNumberHasACheckDigit() {
    assertThat(ExchangeNumber.isWellFormed("123456789015")).isTrue();
    assertThat(ExchangeNumber.isWellFormed("123456789014")).isFalse();
    assertThat(ExchangeNumber.isWellFormed("213456789015")).isFalse();
    assertThat(ExchangeNumber.isWellFormed("000000000000")).isFalse();
    assertThat(ExchangeNumber.isWellFormed("12345678901٥")).isFalse();
    assertThat(Luhn.checkDigit("12345678901")).isEqualTo(5);
  }
}
