package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.records.ElementType;

/** Values become ours, or stay as they were sent. */
class ConversionTest {

  @Test
  void whatCodesLeaveOutIsNoNumberToPad() {
    var grade = new Conversion(null, false, List.of(), Map.of("na", ""), false, 2, 0);

    assertThat(grade.convert("NA", ElementType.CODE)).isEmpty();
    assertThat(grade.convert("7", ElementType.CODE)).isEqualTo("07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(956) 555-0100; 9565550100",
        "956.555.0100; 9565550100",
        "+1 956 555 0100; 19565550100",
        "(956) 555-0100 ext. 12; (956) 555-0100 ext. 12",
        "555-0100 / 555-0199; 555-0100 / 555-0199",
        "none; none",
      })
  void ofATelephoneNumberOnlySignsOfWritingFallAway(String sent, String taken) {
    var digits = new Conversion(null, true, List.of(), Map.of(), false, 0, 0);

    assertThat(digits.convert(sent, ElementType.PHONE)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"05-MAY-2010, 2010-05-05", "05-May-2010, 2010-05-05", "31-Feb-2010, 31-Feb-2010"})
  void monthsAreReadInWhateverCase(String sent, String taken) {
    var dates =
        new Conversion(null, false, List.of(DateForm.of("dd-MMM-yyyy")), Map.of(), false, 0, 0);

    assertThat(dates.convert(sent, ElementType.DATE)).isEqualTo(taken);
  }

  @Test
  void aByteThatIsNoCharacterIsNoTextOfOurs() throws IOException {
    var windows = Charset.forName("windows-1252");
    var sent = new byte[] {'P', 'e', (byte) 0xF1, 'a', (byte) 0x81};

    try (var text = Recoded.of(new ByteArrayInputStream(sent), windows)) {
      var taken = text.readAllBytes();

      assertThat(new String(taken, 0, 5, StandardCharsets.UTF_8)).isEqualTo("Peña");
      assertThat(taken).hasSize(6).endsWith(0xFF);
    }
  }
}
