package org.monarca.exchange.identity.decisions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.worklist.Task;

/**
 * What a task asks.
 *
 * @param nearMatches whom the record may be, the likeliest first; empty where somebody's proposal
 *     is to be answered, and where all is decided
 * @param proposal what somebody proposes, of a task that asks for an answer to it
 */
public record TaskQuestion(List<NearMatch> nearMatches, @Nullable Proposal proposal) {

  /** All children that the task shows, by their numbers as they were or are. */
  public Set<ExchangeId> children(Task task) {
    var children = new HashSet<ExchangeId>();
    task.exchangeIds().forEach(id -> ExchangeId.read(id).ifPresent(children::add));
    nearMatches.forEach(near -> {
      children.add(near.own());
      children.add(near.other());
    });
    if (proposal != null) {
      children.addAll(proposal.children());
    }
    return children;
  }
}
