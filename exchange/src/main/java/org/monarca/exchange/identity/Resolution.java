package org.monarca.exchange.identity;

import java.util.Set;

/**
 * Which child a source record is.
 *
 * @param against what the State says, and name and birth date speak against; each is worth a
 *     warning
 */
public record Resolution(long source, ExchangeId id, Outcome outcome, Set<Contradiction> against) {

  public Resolution {
    against = Set.copyOf(against);
  }
}
