package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;

/** What credits and what is missing for a diploma are both told by. */
final class CreditParts {

  private CreditParts() {}

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** As it is counted, to the hundredth. */
  static BigDecimal credits(BigDecimal credits) {
    return credits.setScale(2, java.math.RoundingMode.HALF_UP);
  }

  /** Null where it is withheld. */
  static @Nullable String named(String state) {
    return Withheld.isWithheld(state) ? null : state;
  }

  /** A row of a child's record, by which it is found there; the State null where it is withheld. */
  record RowOf(@Nullable String state, @JsonProperty("record_key") String recordKey) {

    static RowOf of(Entry row) {
      return new RowOf(named(row.state()), row.recordKey());
    }
  }
}
