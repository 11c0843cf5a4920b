package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.DoubtListener;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.decisions.Proposal.Status;
import org.monarca.exchange.identity.decisions.ProposalStore.Standing;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to proposals: one person confirms or refuses what another proposed, the proposer takes it
 * back, or its time is over. Each is given under the identity lock, so that of two people who
 * decide at once one is told that the other was quicker, and no submission moves a record
 * meanwhile.
 */
@Service
public class Answers {

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final ProposalStore proposals;
  private final DecisionStore decisions;
  private final Carrying carrying;
  private final NearMatchStore nearMatches;
  private final DoubtListener doubts;
  private final ProposalListener listener;
  private final Deciding deciding;

  Answers(
      Database database,
      InstantSource clock,
      Audit audit,
      JsonMapper json,
      Identities identities,
      DoubtListener doubts,
      ProposalListener listener,
      ChildScope scope) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.doubts = doubts;
    this.listener = listener;
    this.deciding = new Deciding(scope);
    this.nearMatches = new NearMatchStore(database, json);
    this.proposals = new ProposalStore(database);
    this.decisions = new DecisionStore(database);
    this.carrying = new Carrying(database, decisions, identities);
  }

  /** Why this person may not answer it; empty for whoever may. */
  public Optional<Refusal> whyNot(Actor by, Proposal proposal) {
    return deciding.mayAnswer(by, proposal);
  }

  /**
   * Confirms what another proposed; it is done then.
   *
   * @param version of the proposal that the person has seen
   */
  public Answer confirm(Actor by, long id, int version, String note) {
    return answered(by, id, version, proposal -> confirmed(by, proposal, note));
  }

  private Answer confirmed(Actor by, Proposal proposal, String note) {
    var standing = proposals.standing(proposal.children());
    if (isWithoutChildren(proposal, standing)) {
      end(Actor.exchange("proposals"), proposal, Status.EXPIRED, "");
      return Answer.refused(Refusal.DECIDED_MEANWHILE);
    }
    if (!proposals.isAsShown(proposal.id(), standing)) {
      var parts = new HashMap<Long, Integer>();
      proposal.records().forEach(record -> parts.put(record.source(), record.part()));
      proposals.renew(proposal.id(), standing, parts);
      listener.waits(proposals.find(proposal.id()).orElseThrow());
      return Answer.refused(Refusal.CHANGED_MEANWHILE);
    }
    if (decisions.joinsWhatIsKeptApart(proposal)) {
      return Answer.refused(Refusal.KEPT_APART);
    }
    var undone = proposal.undoes();
    if (undone != null && decisions.isBuiltUpon(undone, decisions.numbersOf(undone))) {
      return Answer.refused(Refusal.LATER_DECISION_FIRST);
    }
    var carried = carrying.out(proposal, by, now());
    long decision = carried.decision();
    proposals.decide(proposal.id(), Status.CONFIRMED, now(), by.id(), note, decision);
    listener.ended(proposal, "confirmed", by);
    settle(proposal, carried, by);
    audit.record(
        by,
        Entry.done("child." + proposal.kind().code(), "child", proposal.survivor().digits())
            .with("proposal", proposal.id())
            .with("decision", decision)
            .with("proposer", proposal.proposer())
            .with("children", ExchangeId.digits(proposal.children())));
    return new Answer.Done(decision);
  }

  /** Whether what was decided elsewhere has left nothing of what is proposed. */
  private static boolean isWithoutChildren(Proposal proposal, List<Standing> standing) {
    var left = standing.stream().map(Standing::child).collect(Collectors.toSet());
    return proposal.undoes() == null
        && (!left.contains(proposal.survivor()) || left.size() < proposal.children().size());
  }

  /** Refuses what another proposed: the end of it, or the Department's question. */
  public Answer refuse(Actor by, long id, int version, String note) {
    return answered(
        by,
        id,
        version,
        proposal -> {
          var status = Deciding.isDispute(proposal) ? Status.DISPUTED : Status.REFUSED;
          end(by, proposal, status, note);
          if (status == Status.DISPUTED) {
            proposals.dispute(proposal.id(), by, note);
          }
          return new Answer.Done(id);
        });
  }

  /** The proposer takes it back. */
  public Answer withdraw(Actor by, long id) {
    return IdentityLock.write(
        database,
        () -> {
          var found = proposals.find(id);
          if (found.isEmpty() || !found.get().proposer().equals(by.id())) {
            return Answer.refused(Refusal.UNKNOWN);
          }
          if (!found.get().status().isWaiting()) {
            return Answer.refused(Refusal.DECIDED_MEANWHILE);
          }
          end(by, found.get(), Status.WITHDRAWN, "");
          return new Answer.Done(id);
        });
  }

  /** Ends proposals that nobody answered in time, and never as if somebody had agreed. */
  public int expire() {
    var sweep = Actor.exchange("proposals");
    return IdentityLock.write(
        database,
        () -> {
          var overdue = proposals.overdue(clock.instant());
          overdue.forEach(proposal -> end(sweep, proposal, Status.EXPIRED, ""));
          return overdue.size();
        });
  }

  private void end(Actor by, Proposal proposal, Status status, String note) {
    proposals.decide(proposal.id(), status, now(), by.id(), note, null);
    var code = status.name().toLowerCase(Locale.ROOT);
    listener.ended(proposal, code, by);
    if (status.isWaiting()) {
      listener.waits(proposals.find(proposal.id()).orElseThrow());
    } else {
      doubts.settle(nearMatches.around(proposal.children()), by);
    }
    audit.record(
        by,
        Entry.done("child.proposal-ended", "proposal", Long.toString(proposal.id()))
            .with("status", code));
  }

  /** What was near the children before or is now. */
  private void settle(Proposal proposal, Carrying.Carried carried, Actor by) {
    var children = new HashSet<>(proposal.children());
    children.addAll(decisions.numbersOf(carried.decision()));
    var undone = proposal.undoes();
    if (undone != null) {
      children.addAll(decisions.numbersOf(undone));
    }
    var near = new HashSet<>(carried.retold());
    near.addAll(nearMatches.around(children));
    doubts.settle(near, by);
  }

  /** Lets the person answer a proposal that waits and is as the person has seen it. */
  private Answer answered(Actor by, long id, int version, Function<Proposal, Answer> answer) {
    return IdentityLock.write(
        database,
        () -> {
          var found = proposals.find(id).orElse(null);
          if (found == null) {
            return Answer.refused(Refusal.UNKNOWN);
          }
          if (!found.status().isWaiting()) {
            return Answer.refused(Refusal.DECIDED_MEANWHILE);
          }
          var refusal = deciding.mayAnswer(by, found);
          if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
          }
          return found.version() == version
              ? answer.apply(found)
              : Answer.refused(Refusal.CHANGED_MEANWHILE);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
