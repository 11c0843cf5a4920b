package org.monarca.exchange.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.DecisionSubjects;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.NearMatch;
import org.monarca.exchange.identity.decisions.NearMatches;
import org.monarca.exchange.identity.decisions.Proposal;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ReviewPage.Pair;
import org.monarca.exchange.web.ReviewPage.Proposed;
import org.monarca.exchange.web.ReviewPage.Side;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.linkage.draw.Waterfall;
import org.monarca.linkage.weigh.Evidence;
import org.springframework.stereotype.Component;

/**
 * Shows the children that a task is about beside each other, the evidence first and what somebody
 * proposes after it, so that the second person looks before hearing the first.
 */
@Component
class ReviewBody implements TaskBody {

  private final Children children;
  private final NearMatches nearMatches;
  private final Proposals proposals;
  private final InstantSource clock;

  ReviewBody(Children children, NearMatches nearMatches, Proposals proposals, InstantSource clock) {
    this.children = children;
    this.nearMatches = nearMatches;
    this.proposals = proposals;
    this.clock = clock;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(
        TaskKind.NEAR_MATCH,
        TaskKind.DOUBTFUL_LINK,
        TaskKind.CONFIRM_MERGE,
        TaskKind.CONFIRM_SPLIT);
  }

  @Override
  public Optional<Slot> of(Task task, Actor reader, Wording words) {
    if (task.status().isOver()) {
      return Optional.empty();
    }
    var proposal = DecisionSubjects.proposal(task.subject()).flatMap(proposals::find);
    var page =
        proposal
            .map(found -> ofProposal(task, found, reader, words))
            .orElseGet(() -> ofRecord(task, reader, words));
    return Optional.of(new Slot("tasks/review", page));
  }

  private ReviewPage ofRecord(Task task, Actor reader, Wording words) {
    var open =
        DecisionSubjects.record(task.subject())
            .map(source -> nearMatches.of(List.of(source)))
            .orElse(List.of())
            .stream()
            .filter(near -> near.isDoubtfulLink() == (task.kind() == TaskKind.DOUBTFUL_LINK))
            .toList();
    var pairs = new ArrayList<Pair>();
    var states = new TreeSet<String>();
    var found = new HashMap<ExchangeId, Optional<ChildRecord>>();
    for (var near : open) {
      var left = found.computeIfAbsent(near.own(), id -> children.find(reader, id));
      var right = found.computeIfAbsent(near.other(), id -> children.find(reader, id));
      if (left.isPresent() && right.isPresent()) {
        pairs.add(pair(near, left.get(), right.get(), words));
        states.addAll(statesOf(left.get()));
        states.addAll(statesOf(right.get()));
      }
    }
    return new ReviewPage(task.id(), who(states, words), pairs, null, reasons(words));
  }

  private ReviewPage ofProposal(Task task, Proposal proposal, Actor reader, Wording words) {
    var pairs = new ArrayList<Pair>();
    var survivor = children.find(reader, proposal.survivor());
    var others = new HashSet<>(proposal.children());
    others.remove(proposal.survivor());
    for (var child : ExchangeId.digits(others)) {
      var other = children.find(reader, new ExchangeId(child));
      if (survivor.isPresent() && other.isPresent()) {
        pairs.add(pair(0, null, survivor.get(), other.get(), null, words));
      }
    }
    return new ReviewPage(
        task.id(),
        who(proposal.states(), words),
        pairs,
        new Proposed(
            proposal.id(),
            proposal.version(),
            what(proposal, words),
            proposal.proposerState() == null
                ? words.say("review.department")
                : words.state(proposal.proposerState()),
            words.say("review.reason." + known(proposal.grounds().reason())),
            proposal.grounds().note(),
            !proposal.proposer().equals(reader.id())),
        reasons(words));
  }

  private static String what(Proposal proposal, Wording words) {
    var others = new ArrayList<String>();
    proposal.children().stream()
        .filter(child -> !child.equals(proposal.survivor()))
        .map(ExchangeId::forPeople)
        .sorted()
        .forEach(others::add);
    var moved = proposal.records().stream().filter(record -> record.part() > 0).count();
    return switch (proposal.kind()) {
      case MERGE ->
          words.say(
              "review.would-merge",
              proposal.survivor().forPeople(),
              String.join(", ", others),
              words.states(proposal.states()));
      case SPLIT -> words.say("review.would-split", proposal.survivor().forPeople(), moved);
      case UNDO -> words.say("review.would-undo", proposal.survivor().forPeople());
    };
  }

  /** The reason, or "other" for one of another version. */
  static String known(String reason) {
    return Grounds.REASONS.contains(reason) ? reason : "other";
  }

  private Pair pair(NearMatch near, ChildRecord left, ChildRecord right, Wording words) {
    return pair(
        near.id(),
        words.say("review.why." + near.reason(), words.state(near.state()), near.stateStudentId()),
        left,
        right,
        near.evidence(),
        words);
  }

  private Pair pair(
      long nearMatch,
      @Nullable String why,
      ChildRecord left,
      ChildRecord right,
      @Nullable Evidence evidence,
      Wording words) {
    return new Pair(
        nearMatch,
        why,
        side(left, words),
        side(right, words),
        evidence == null ? List.of() : evidence.sentences(words.locale()),
        evidence == null
            ? null
            : Waterfall.svg(evidence, words.locale(), Map.of(), "evidence-" + nearMatch),
        left.id().equals(right.id()) ? List.of() : new ReviewRows(words).of(left, right));
  }

  private Side side(ChildRecord child, Wording words) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var banner = new IdentityWords(child, words, today).banner();
    return new Side(
        child.id().digits(), child.id().forPeople(), banner.name(), banner.born(), banner.states());
  }

  private static List<String> statesOf(ChildRecord child) {
    return child.states().stream().map(state -> state.state()).toList();
  }

  private static String who(Set<String> states, Wording words) {
    return states.size() > 1
        ? words.say("review.who-states", words.states(states))
        : words.say("review.who-one", words.states(states));
  }

  static List<Choice> reasons(Wording words) {
    return Grounds.REASONS.stream()
        .map(code -> new Choice(code, words.say("review.reason." + code)))
        .toList();
  }
}
