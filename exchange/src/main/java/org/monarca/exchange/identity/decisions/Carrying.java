package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.SourcePair;
import org.monarca.exchange.identity.decisions.Proposal.Part;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/** Carries out what two people have decided, under the identity lock. */
final class Carrying {

  private final DecisionStore decisions;
  private final MoveStore moves;
  private final AliasStore aliases;
  private final AnsweredStore answered;
  private final Identities identities;

  Carrying(Database database, DecisionStore decisions, Identities identities) {
    this.decisions = decisions;
    this.moves = new MoveStore(database);
    this.aliases = new AliasStore(database);
    this.answered = new AnsweredStore(database);
    this.identities = identities;
  }

  /**
   * What was carried out.
   *
   * @param decision its number
   * @param retold records that were decided anew for it
   */
  record Carried(long decision, Set<Long> retold) {}

  Carried out(Proposal proposal, Actor by, Instant at) {
    long decision =
        decisions.add(
            proposal.kind().code(),
            proposal.survivor(),
            proposal.proposer(),
            by,
            proposal.grounds(),
            proposal.undoes(),
            at);
    return switch (proposal.kind()) {
      case MERGE -> {
        merge(decision, proposal, by, at);
        yield new Carried(decision, Set.of());
      }
      case SPLIT -> {
        split(decision, proposal, by, at);
        yield new Carried(decision, Set.of());
      }
      case UNDO -> new Carried(decision, undo(Objects.requireNonNull(proposal.undoes()), by, at));
    };
  }

  private void merge(long decision, Proposal proposal, Actor by, Instant at) {
    var survivor = proposal.survivor();
    var moved = new LinkedHashMap<Long, ExchangeId>();
    var merged = new HashSet<>(proposal.children());
    merged.remove(survivor);
    for (var record : proposal.records()) {
      if (!record.child().equals(survivor)) {
        moved.put(record.source(), survivor);
      }
    }
    answered.answer(decision, proposal.children(), "same", at);
    decisions.bind(
        decision, true, pairs(proposal, (one, other) -> !one.child().equals(other.child())));
    moves.move(decision, moved, "merged", by.id(), at);
    aliases.add(decision, merged, survivor, at);
  }

  private void split(long decision, Proposal proposal, Actor by, Instant at) {
    var parts = new TreeSet<Integer>();
    proposal.records().forEach(record -> parts.add(record.part()));
    parts.remove(0);
    var issued = identities.issue(parts.size()).iterator();
    var numbers = new HashMap<Integer, ExchangeId>();
    parts.forEach(part -> numbers.put(part, issued.next()));
    var moved = new LinkedHashMap<Long, ExchangeId>();
    for (var record : proposal.records()) {
      var number = numbers.get(record.part());
      if (number != null) {
        moved.put(record.source(), number);
      }
    }
    answered.answer(decision, proposal.children(), "different", at);
    decisions.bind(decision, false, pairs(proposal, (one, other) -> one.part() != other.part()));
    moves.move(decision, moved, "split", by.id(), at);
  }

  private Set<Long> undo(long undone, Actor by, Instant at) {
    var taken = decisions.find(undone).orElseThrow();
    var survivor = Objects.requireNonNull(taken.survivor());
    var numbers = decisions.numbersOf(undone);
    var others = new HashSet<>(numbers);
    others.remove(survivor);
    var bound = Set.copyOf(decisions.boundBy(undone));
    var touched = new HashSet<>(numbers);
    touched.addAll(moves.moveBack(undone, by.id(), at));
    if (taken.kind().equals("merge")) {
      aliases.revive(others, survivor);
      aliases.leadOn(survivor, at);
    } else {
      aliases.add(undone, others, survivor, at);
    }
    decisions.unbind(undone);
    answered.reopen(undone, at);
    return identities.retell(taken.turn(), touched, bound);
  }

  private Map<SourcePair, Double> pairs(Proposal proposal, BiPredicate<Part, Part> isBound) {
    var weights = identities.weights(proposal.records().stream().map(Part::source).toList());
    var bound = new LinkedHashMap<SourcePair, Double>();
    List<Part> records = proposal.records();
    for (int i = 1; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isBound.test(records.get(i), records.get(j))) {
          var pair = SourcePair.of(records.get(i).source(), records.get(j).source());
          bound.put(pair, weights.getOrDefault(pair, 0.0));
        }
      }
    }
    return bound;
  }
}
