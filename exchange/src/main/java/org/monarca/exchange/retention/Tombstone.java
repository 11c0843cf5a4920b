package org.monarca.exchange.retention;

import java.time.Instant;
import java.util.List;

/**
 * What is left of things that were disposed of together.
 *
 * @param rule by which they were
 * @param before they had begun to count at this moment or earlier
 * @param at when it was done
 * @param ids by which they were known; none for secrets
 */
public record Tombstone(
    long id, String rule, Instant before, Instant at, int count, List<String> ids) {

  public Tombstone {
    ids = List.copyOf(ids);
  }
}
