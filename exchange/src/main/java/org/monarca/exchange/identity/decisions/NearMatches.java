package org.monarca.exchange.identity.decisions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.DoubtListener;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.SourcePair;
import org.monarca.exchange.identity.decisions.ProposalStore.Standing;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Near matches, and what one person answers: the same child is a proposal that another confirms;
 * that records stay apart one person decides alone, for it changes no number.
 */
@Service
public class NearMatches {

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final Identities identities;
  private final Proposals proposals;
  private final NearMatchStore nearMatches;
  private final ProposalStore standing;
  private final DecisionStore decisions;
  private final AnsweredStore answered;
  private final DoubtListener listener;
  private final Deciding deciding;

  NearMatches(
      Database database,
      InstantSource clock,
      Audit audit,
      JsonMapper json,
      Identities identities,
      Proposals proposals,
      DoubtListener listener,
      ChildScope scope) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.identities = identities;
    this.proposals = proposals;
    this.nearMatches = new NearMatchStore(database, json);
    this.standing = new ProposalStore(database);
    this.decisions = new DecisionStore(database);
    this.answered = new AnsweredStore(database);
    this.listener = listener;
    this.deciding = new Deciding(scope);
  }

  /** The open ones of these records, those of a record together and its likeliest first. */
  public List<NearMatch> of(Collection<Long> sources) {
    return AsExchange.read(database, () -> nearMatches.of(sources));
  }

  /** The open ones that a task asks about, the likeliest first. */
  public List<NearMatch> of(Task task) {
    return DecisionSubjects.record(task.subject())
        .map(source -> standing.answerable(of(List.of(source))))
        .orElse(List.of())
        .stream()
        .filter(near -> near.isDoubtfulLink() == (task.kind() == TaskKind.DOUBTFUL_LINK))
        .toList();
  }

  /**
   * The record is the child it resembles: proposed, for another to confirm. Of a doubtful link it
   * is right where it stands, and that is all.
   *
   * @param survivor the number that stays
   */
  public Answer same(Actor by, long id, ExchangeId survivor, Grounds grounds) {
    return answering(
        by,
        id,
        (near, records) ->
            near.isDoubtfulLink()
                ? decided(by, near, records, true, grounds)
                : proposals.merge(
                    by, Set.of(near.own(), near.other()), survivor, grounds, near.id()));
  }

  /**
   * It is not, and stays apart for ever; of a doubtful link it is to be parted, which is proposed.
   */
  public Answer different(Actor by, long id, Grounds grounds) {
    return answering(
        by,
        id,
        (near, records) ->
            near.isDoubtfulLink()
                ? proposals.split(by, near.own(), Map.of(near.source(), 1), grounds)
                : decided(by, near, records, false, grounds));
  }

  /** What was kept apart, or together, is asked again. */
  public Answer reopen(Actor by, long decision, Grounds grounds) {
    return IdentityLock.write(
        database,
        () -> {
          var taken = decisions.find(decision);
          if (taken.isEmpty() || !taken.get().kind().equals("apart")) {
            return Answer.refused(Refusal.UNKNOWN);
          }
          if (taken.get().isUndone()) {
            return Answer.refused(Refusal.CANNOT_BE_UNDONE);
          }
          var bound = decisions.boundBy(decision);
          var children = new HashSet<ExchangeId>(identities.childrenOf(bound));
          var refusal = deciding.mayDecide(by, standing.standing(children));
          if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
          }
          var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
          long undoing = decisions.add("undo", null, by.id(), null, grounds, decision, at);
          decisions.unbind(decision);
          answered.reopen(decision, at);
          listener.settle(bound, by);
          audit.record(
              by,
              Entry.done("child.ask-again", "decision", Long.toString(decision))
                  .with("decision", undoing));
          return new Answer.Done(undoing);
        });
  }

  private Answer decided(
      Actor by, NearMatch near, List<Standing> records, boolean areOne, Grounds grounds) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long decision = decisions.add("apart", null, by.id(), null, grounds, null, at);
    decisions.bind(decision, areOne, pairs(near, records));
    nearMatches.answer(near.id(), areOne ? "same" : "different", at, decision);
    listener.settle(List.of(near.source()), by);
    audit.record(
        by,
        Entry.done(
                areOne ? "child.keep-together" : "child.keep-apart", "child", near.own().digits())
            .with("decision", decision)
            .with("other", near.other().digits()));
    return new Answer.Done(decision);
  }

  /**
   * The record with each of the other child, at no more than people have seen: what came since asks
   * them again.
   */
  private Map<SourcePair, Double> pairs(NearMatch near, List<Standing> records) {
    var others =
        records.stream()
            .filter(record -> record.child().equals(near.other()))
            .map(Standing::source)
            .filter(source -> source != near.source())
            .toList();
    var all = new ArrayList<>(others);
    all.add(near.source());
    var weights = identities.weights(all);
    var pairs = new HashMap<SourcePair, Double>();
    for (long other : others) {
      var pair = SourcePair.of(near.source(), other);
      double now = weights.getOrDefault(pair, 0.0);
      var seen = near.evidence();
      pairs.put(pair, seen == null ? now : Math.min(now, seen.weight()));
    }
    return pairs;
  }

  private Answer answering(
      Actor by, long id, BiFunction<NearMatch, List<Standing>, Answer> answer) {
    return IdentityLock.write(
        database,
        () -> {
          var found = nearMatches.find(id);
          if (found.isEmpty()) {
            return Answer.refused(Refusal.DECIDED_MEANWHILE);
          }
          if (found.get().withdrawn()) {
            return Answer.refused(Refusal.WITHDRAWN_MEANWHILE);
          }
          var near = found.get().near();
          var children = new HashSet<>(List.of(near.own(), near.other()));
          var records = standing.standing(children);
          var refusal = deciding.mayDecide(by, records);
          if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
          }
          return standing.locked(children).isEmpty()
              ? answer.apply(near, records)
              : Answer.refused(Refusal.UNDER_ANOTHER_PROPOSAL);
        });
  }
}
