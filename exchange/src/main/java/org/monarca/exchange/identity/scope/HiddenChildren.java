package org.monarca.exchange.identity.scope;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;

/**
 * Knows which children must not be found. That a child is in somebody's scope says where it is, so
 * it is said of none of these.
 */
public interface HiddenChildren {

  /**
   * Those of these children of whom the reader must not learn where they are.
   *
   * @param children by their numbers, with the numbers of their records
   */
  Set<ExchangeId> from(Actor reader, Map<ExchangeId, List<Long>> children);

  /** Those of these records that a State protects. */
  Set<Long> marked(Collection<Long> sources);

  /** Every record that a State protects, of whatever child. */
  Set<Long> marked();
}
