package org.monarca.exchange.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of authenticators beside the published ones. */
class TimeCodesTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest(name = "count {0}")
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void theyAreThoseOfRfc4226AppendixD(long count, String code) {
    assertThat(TimeCodes.at(SECRET, count)).isEqualTo(code);
  }

  /** The table has eight digits; six are the last six of them. */
  @ParameterizedTest(name = "second {0}")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theyAreThoseOfRfc6238AppendixB(long second, String eight) {
    var step = TimeCodes.stepAt(Instant.ofEpochSecond(second));

    assertThat(TimeCodes.at(SECRET, step)).isEqualTo(eight.substring(2));
  }

  @Test
  void oneStepBeforeAndAfterIsTakenAndNoMore() {
    var taken = new ArrayList<Long>();
    long now = TimeCodes.stepAt(NOON);
    for (long step = now - 3; step <= now + 3; step++) {
      var code = TimeCodes.at(SECRET, step);
      TimeCodes.stepOf(SECRET, code, NOON).ifPresent(found -> taken.add(found - now));
    }

    assertThat(taken).containsExactly(-1L, 0L, 1L);
  }

  @Test
  void aStepBeginsWithItsFirstSecondAndEndsBeforeItsLastIsOver() {
    assertThat(TimeCodes.stepAt(NOON.plusMillis(29_999))).isEqualTo(TimeCodes.stepAt(NOON));
    assertThat(TimeCodes.stepAt(NOON.plusSeconds(30))).isEqualTo(TimeCodes.stepAt(NOON) + 1);
  }

  @Test
  void spacesWithinACodeAreNoMatterAndAnythingElseIs() {
    var code = TimeCodes.at(SECRET, TimeCodes.stepAt(NOON));

    assertThat(TimeCodes.stepOf(SECRET, code.substring(0, 3) + " " + code.substring(3), NOON))
        .isPresent();
    for (var other :
        new String[] {"", code.substring(1), "0" + code, code + "0", "abcdef", "١٢٣٤٥٦"}) {
      assertThat(TimeCodes.stepOf(SECRET, other, NOON)).as(other).isEmpty();
    }
  }
}
