package org.monarca.exchange.consolidated;

import java.util.Arrays;
import java.util.Locale;

/** How a value is chosen among those that States give; {@code words.properties} explains each. */
enum SurvivorshipRule {
  NEWEST,
  VERIFIED_FIRST,
  ANY_YES,
  FULLEST_TOGETHER,
  NEWEST_TOGETHER;

  /** As the table writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SurvivorshipRule of(String code) {
    return Arrays.stream(values())
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("survivorship.csv: no rule " + code));
  }
}
