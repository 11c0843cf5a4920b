package org.monarca.exchange.identity.decisions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.ProposalStore.Standing;
import org.monarca.exchange.platform.Actor;

/**
 * A proposal about to be made.
 *
 * @param parts for records of a split where they come to stand; those left out stay
 */
record Asked(
    Proposal.Kind kind,
    Actor by,
    ExchangeId survivor,
    @Nullable Long undoes,
    @Nullable Long nearMatch,
    Grounds grounds,
    List<Standing> records,
    Map<Long, Integer> parts) {

  Set<ExchangeId> children() {
    return records.stream().map(Standing::child).collect(Collectors.toSet());
  }
}
