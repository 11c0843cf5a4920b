package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.linkage.weigh.Evidence;

/**
 * A record that may be another child than the one it stands for, or no longer fits its own.
 *
 * @param state the State of the record
 * @param own the number it stands for
 * @param other the number of the child it may be; its own where it no longer fits that
 * @param reason code of why somebody must look
 * @param evidence as it was when it was found; absent where there was nothing to compare with
 */
public record NearMatch(
    long id,
    long source,
    String state,
    String stateStudentId,
    ExchangeId own,
    ExchangeId other,
    String reason,
    @Nullable Evidence evidence,
    Instant opened) {

  /** Whether it is about the child that the record stands for already. */
  public boolean isDoubtfulLink() {
    return own.equals(other);
  }
}
