package org.monarca.exchange.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd",
        "uuuu-MM-dd",
        "yyyyMMdd",
        "MM/dd/yyyy",
        "d.M.yyyy",
        "dd MMM yyyy",
        "MMMM d, yyyy",
        "dd/MM/yy",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
      })
  void formatsThatTellADayAreTaken(String format) {
    assertThat(DateFormats.judge(format)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy,lacks",
    "MM/dd,lacks",
    "HH:mm,lacks",
    "bird,is none",
    "yyyy-MM-dd',is none",
    "yyyy-mm-dd,lacks"
  })
  void othersAreRefusedWithTheReason(String format, String why) {
    assertThat(DateFormats.judge(format))
        .hasValueSatisfying(said -> assertThat(said).contains(why, "M (a capital) for the month"));
  }
}
