package org.monarca.exchange.identity.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.DoubtListener;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.decisions.Proposal.Kind;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Merges, splits and undoings as one person proposes them; {@link Answers} is what comes of it. */
@Service
public class Proposals {

  /** So long a child is locked at most. */
  static final Duration PATIENCE = Duration.ofDays(30);

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final ProposalStore proposals;
  private final DecisionStore decisions;
  private final MoveStore moves;
  private final Identities identities;
  private final NearMatchStore nearMatches;
  private final DoubtListener doubts;
  private final ProposalListener listener;
  private final Deciding deciding;

  Proposals(
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
    this.identities = identities;
    this.doubts = doubts;
    this.listener = listener;
    this.deciding = new Deciding(scope);
    this.nearMatches = new NearMatchStore(database, json);
    this.proposals = new ProposalStore(database);
    this.decisions = new DecisionStore(database);
    this.moves = new MoveStore(database);
  }

  /**
   * Proposes that children are one.
   *
   * @param children their numbers, alive or merged away
   * @param survivor the number that stays
   * @param nearMatch the near match that it answers, if it answers one
   */
  public Answer merge(
      Actor by,
      Set<ExchangeId> children,
      ExchangeId survivor,
      Grounds grounds,
      @Nullable Long nearMatch) {
    return IdentityLock.write(
        database,
        () -> {
          var living = living(children);
          if (living.isEmpty()) {
            return Answer.refused(Refusal.UNKNOWN);
          }
          if (living.get().size() < 2) {
            return Answer.refused(Refusal.ALREADY_ONE_CHILD);
          }
          if (!living.get().contains(survivor)) {
            return Answer.refused(Refusal.SURVIVOR_IS_NONE_OF_THEM);
          }
          return propose(
              new Asked(
                  Kind.MERGE,
                  by,
                  survivor,
                  null,
                  nearMatch,
                  grounds,
                  proposals.standing(living.get()),
                  Map.of()));
        });
  }

  /**
   * Proposes that a child is several.
   *
   * @param parts for records that are somebody else, which of the others: 1, 2, …; records left out
   *     keep the number
   */
  public Answer split(Actor by, ExchangeId child, Map<Long, Integer> parts, Grounds grounds) {
    return IdentityLock.write(
        database,
        () -> {
          var living = living(Set.of(child));
          if (living.isEmpty()) {
            return Answer.refused(Refusal.UNKNOWN);
          }
          var records = proposals.standing(living.get());
          var sources = new HashSet<Long>();
          records.forEach(record -> sources.add(record.source()));
          boolean isParted =
              sources.containsAll(parts.keySet())
                  && !parts.isEmpty()
                  && parts.size() < sources.size()
                  && parts.values().stream().allMatch(part -> part > 0 && part < sources.size());
          return isParted
              ? propose(
                  new Asked(
                      Kind.SPLIT,
                      by,
                      living.get().iterator().next(),
                      null,
                      null,
                      grounds,
                      records,
                      parts))
              : Answer.refused(Refusal.NOTHING_TO_PART);
        });
  }

  /** Proposes that a merge or a split is taken back. */
  public Answer undo(Actor by, long decision, Grounds grounds) {
    return IdentityLock.write(
        database,
        () -> {
          var taken = decisions.find(decision);
          if (taken.isEmpty() || taken.get().survivor() == null) {
            return Answer.refused(Refusal.UNKNOWN);
          }
          var numbers = decisions.numbersOf(decision);
          var asked =
              new Asked(
                  Kind.UNDO,
                  by,
                  taken.get().survivor(),
                  decision,
                  null,
                  grounds,
                  proposals.standing(childrenOf(decision, numbers)),
                  Map.of());
          var right = mayAsk(asked);
          if (right.isPresent()) {
            return Answer.refused(right.get()); // before anything is told of the decision
          }
          if (taken.get().isUndone() || taken.get().kind().equals("undo")) {
            return Answer.refused(Refusal.CANNOT_BE_UNDONE);
          }
          return decisions.isBuiltUpon(decision, numbers)
              ? Answer.refused(Refusal.LATER_DECISION_FIRST)
              : propose(asked);
        });
  }

  private Set<ExchangeId> childrenOf(long decision, Collection<ExchangeId> numbers) {
    var children = new HashSet<ExchangeId>();
    numbers.forEach(number -> identities.living(number.digits()).ifPresent(children::add));
    moves
        .movedBy(decision)
        .values()
        .forEach(moved -> children.addAll(identities.childrenOf(moved)));
    return children;
  }

  /** Why this person may propose nothing about the child alone; empty for whoever may. */
  public Optional<Refusal> whyNot(Actor by, ExchangeId child) {
    return AsExchange.read(
        database, () -> deciding.mayPropose(by, proposals.standing(Set.of(child))));
  }

  public Optional<Proposal> find(long id) {
    return AsExchange.read(database, () -> proposals.find(id));
  }

  /** The proposal that the child is under. */
  public Optional<Proposal> about(ExchangeId child) {
    return AsExchange.read(database, () -> proposals.about(child));
  }

  /**
   * Which records would be parted from the number that stays, each other child for itself; none
   * where children are joined.
   */
  public List<Set<Long>> parts(Proposal proposal) {
    var undone = proposal.undoes();
    if (undone != null) {
      return isParting(proposal)
          ? AsExchange.read(database, () -> moves.movedBy(undone)).entrySet().stream()
              .filter(moved -> !moved.getKey().equals(proposal.survivor()))
              .map(Map.Entry::getValue)
              .toList()
          : List.of();
    }
    var parts = new TreeMap<Integer, Set<Long>>();
    proposal.records().stream()
        .filter(record -> record.part() > 0)
        .forEach(record ->
            parts.computeIfAbsent(record.part(), part -> new HashSet<>()).add(record.source()));
    return List.copyOf(parts.values());
  }

  /** The other numbers than the one that stays, of the decision that is to be taken back. */
  public List<ExchangeId> others(Proposal proposal) {
    var undone = proposal.undoes();
    return undone == null
        ? List.of()
        : decisions.numbersOf(undone).stream()
            .filter(number -> !number.equals(proposal.survivor()))
            .toList();
  }

  /** Whether children are parted by it, and not joined. */
  public boolean isParting(Proposal proposal) {
    return AsExchange.read(database, () -> decisions.isParting(proposal));
  }

  private Answer propose(Asked asked) {
    var refusal = mayAsk(asked).or(() -> standsInTheWay(asked));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    long id = proposals.add(asked, now(), now().plus(PATIENCE));
    listener.waits(proposals.find(id).orElseThrow());
    doubts.settle(nearMatches.around(asked.children()), asked.by());
    audit.record(
        asked.by(),
        Entry.done("child.propose-" + asked.kind().code(), "child", asked.survivor().digits())
            .with("proposal", id)
            .with("children", ExchangeId.digits(asked.children())));
    return new Answer.Done(id);
  }

  private Optional<Refusal> mayAsk(Asked asked) {
    return asked.kind() == Kind.UNDO
        ? deciding.mayDecide(asked.by(), asked.records())
        : deciding.mayPropose(asked.by(), asked.records());
  }

  private Optional<Refusal> standsInTheWay(Asked asked) {
    if (!proposals.locked(asked.children()).isEmpty()) {
      return Optional.of(Refusal.UNDER_ANOTHER_PROPOSAL);
    }
    return isJoining(asked) && decisions.isKeptApart(asked.children(), asked.undoes())
        ? Optional.of(Refusal.KEPT_APART)
        : Optional.empty();
  }

  private boolean isJoining(Asked asked) {
    var undone = asked.undoes();
    return undone == null
        ? asked.kind() == Kind.MERGE
        : decisions.find(undone).orElseThrow().kind().equals("split");
  }

  /** Empty where one of them was never issued. */
  private Optional<Set<ExchangeId>> living(Collection<ExchangeId> children) {
    var living = new LinkedHashSet<ExchangeId>();
    for (var child : children) {
      var alive = identities.living(child.digits());
      if (alive.isEmpty() || identities.sources(alive.get()).isEmpty()) {
        return Optional.empty();
      }
      living.add(alive.get());
    }
    return Optional.of(living);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
