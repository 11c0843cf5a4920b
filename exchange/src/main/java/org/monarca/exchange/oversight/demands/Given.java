package org.monarca.exchange.oversight.demands;

import java.time.Instant;
import java.util.List;

/**
 * What was given of a child's record by a legal demand, as its account of disclosures tells it.
 *
 * @param office to whom
 * @param basis code of a {@link Basis}
 */
public record Given(String office, Instant decided, String basis, List<String> kinds) {

  public Given {
    kinds = List.copyOf(kinds);
  }
}
