package org.monarca.exchange.oversight.demands;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * A demand as somebody writes it down.
 *
 * @param named whom it names; none where nobody is known
 */
public record NewDemand(
    LocalDate received,
    String office,
    @Nullable String person,
    @Nullable String reference,
    Basis basis,
    String asked,
    Set<ExchangeId> named) {

  public NewDemand {
    named = Set.copyOf(named);
  }
}
