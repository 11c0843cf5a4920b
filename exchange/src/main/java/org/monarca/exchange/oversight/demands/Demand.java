package org.monarca.exchange.oversight.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demand for records, with what was decided about it.
 *
 * @param received the day on which it came
 * @param office who asks
 * @param person who of it; absent where that is not known
 * @param reference its own number of it
 * @param basis code of a {@link Basis}
 * @param named whom it names, as far as that is known
 * @param decisions the latest first
 */
public record Demand(
    long id,
    String state,
    LocalDate received,
    Instant written,
    String writtenBy,
    String office,
    @Nullable String person,
    @Nullable String reference,
    String basis,
    String asked,
    List<String> named,
    List<Decision> decisions) {

  public Demand {
    named = List.copyOf(named);
    decisions = List.copyOf(decisions);
  }

  /** The decision that waits for a second person. */
  public Optional<Decision> waiting() {
    return decisions.stream().filter(one -> one.verdict() == null).findFirst();
  }

  /** The decision that two people made. */
  public Optional<Decision> confirmed() {
    return decisions.stream().filter(one -> "confirmed".equals(one.verdict())).findFirst();
  }
}
