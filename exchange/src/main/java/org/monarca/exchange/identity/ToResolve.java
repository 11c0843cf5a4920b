package org.monarca.exchange.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.students.SourceKey;
import org.monarca.records.ExchangeNumber;

/**
 * A source record whose child is asked for.
 *
 * @param source its number in {@code students.source}; the row exists by now
 * @param student the student's elements by key, those not blank
 * @param claimedExchangeId the exchange ID the State sent; strong evidence, not an order. One that
 *     was never issued is disregarded: submissions with such are refused before
 * @param known whether the record was resolved before
 */
public record ToResolve(
    long source,
    SourceKey key,
    Map<String, String> student,
    @Nullable String claimedExchangeId,
    boolean known) {

  /** The exchange ID the State sent, where it could be one. */
  @Nullable String wellFormedClaim() {
    return claimedExchangeId != null && ExchangeNumber.isWellFormed(claimedExchangeId)
        ? claimedExchangeId
        : null;
  }

  /** Number and State only: the elements are personal. */
  @Override
  public String toString() {
    return "source " + source + " of " + key.state();
  }
}
