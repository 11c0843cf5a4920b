package org.monarca.exchange.jurisdictions.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a State.
 *
 * @param agreement null where there is none
 * @param starts when the State's systems go over to the exchange; null where nobody knows yet
 * @param by the account of whoever said it
 */
public record Said(
    @Nullable Agreement agreement, @Nullable LocalDate starts, Instant at, String by) {

  /** Whether it is the same as was said, whoever said it. */
  boolean says(@Nullable Agreement otherAgreement, @Nullable LocalDate otherStart) {
    return Objects.equals(agreement, otherAgreement) && Objects.equals(starts, otherStart);
  }
}
