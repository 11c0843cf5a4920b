package org.monarca.exchange.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Answers;
import org.monarca.exchange.identity.decisions.DecisionSubjects;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.NearMatches;
import org.monarca.exchange.identity.decisions.Proposal;
import org.monarca.exchange.identity.decisions.Proposal.Status;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ReviewPage.Proposed;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.stereotype.Component;

/**
 * Shows the children that a task is about beside each other, the evidence first and what somebody
 * proposes after it, so that the second person looks before hearing the first.
 */
@Component
class ReviewBody implements TaskBody {

  private static final int TWO = 2;

  private final NearMatches nearMatches;
  private final Proposals proposals;
  private final Answers answers;
  private final ReviewPairs pairs;

  ReviewBody(NearMatches nearMatches, Proposals proposals, Answers answers, ReviewPairs pairs) {
    this.nearMatches = nearMatches;
    this.proposals = proposals;
    this.answers = answers;
    this.pairs = pairs;
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
    var compared = pairs.ofNearMatches(nearMatches.of(task), reader, words);
    var states = new TreeSet<String>();
    compared.forEach(pair -> states.addAll(pair.touched()));
    return new ReviewPage(
        task.id(), task.version(), who(states, words), compared, null, reasons(words));
  }

  /** What people propose about a protected child says nothing of where its records are. */
  private ReviewPage ofProposal(Task task, Proposal proposal, Actor reader, Wording words) {
    var parts = proposals.parts(proposal);
    var others =
        proposal.children().stream()
            .filter(child -> !child.equals(proposal.survivor()))
            .sorted(Comparator.comparing(ExchangeId::digits))
            .toList();
    var compared =
        parts.isEmpty()
            ? pairs.ofChildren(proposal.survivor(), others, reader, words)
            : pairs.ofParts(proposal.survivor(), parts, reader, words);
    boolean withheld =
        compared.stream().flatMap(pair -> pair.touched().stream()).anyMatch(Withheld::isWithheld);
    return new ReviewPage(
        task.id(),
        task.version(),
        proposal.status() == Status.DISPUTED
            ? words.say("review.who-department")
            : withheld ? words.say("review.who-withheld") : who(proposal, words),
        compared,
        new Proposed(
            what(proposal, withheld, words),
            proposer(proposal, reader, withheld, words),
            words.say("review.reason." + known(proposal.grounds().reason())),
            withheld ? "" : proposal.grounds().note(),
            whyNot(proposal, reader, words),
            withheld ? null : dispute(proposal, words)),
        reasons(words));
  }

  private static String proposer(Proposal proposal, Actor reader, boolean withheld, Wording words) {
    var state = proposal.proposerState();
    return state == null
        ? words.say("review.department")
        : words.state(Withheld.from(reader, state, withheld));
  }

  private @Nullable String whyNot(Proposal proposal, Actor reader, Wording words) {
    return answers
        .whyNot(reader, proposal)
        .map(why -> DecisionWords.says(why.code(), words))
        .orElse(null);
  }

  private static @Nullable String dispute(Proposal proposal, Wording words) {
    var state = proposal.disputedState();
    return state == null
        ? null
        : words.say(
            "review.disputed",
            words.state(state),
            Objects.requireNonNullElse(proposal.disputedNote(), ""));
  }

  private String what(Proposal proposal, boolean withheld, Wording words) {
    var others =
        list(
            proposal.children().stream()
                .filter(child -> !child.equals(proposal.survivor()))
                .toList());
    var moved = proposal.records().stream().filter(record -> record.part() > 0).count();
    return switch (proposal.kind()) {
      case MERGE ->
          words.say(
              "review.would-merge",
              proposal.survivor().forPeople(),
              others,
              words.states(withheld ? Set.of(Withheld.STATE) : proposal.states()));
      case SPLIT -> words.say("review.would-split", proposal.survivor().forPeople(), moved);
      case UNDO -> {
        var key =
            proposals.isParting(proposal) ? "review.would-part-again" : "review.would-join-again";
        yield words.say(key, proposal.survivor().forPeople(), list(proposals.others(proposal)));
      }
    };
  }

  private static String list(List<ExchangeId> numbers) {
    return numbers.stream().map(ExchangeId::forPeople).sorted().collect(Collectors.joining(", "));
  }

  /** The reason, or "other" for one of another version. */
  static String known(String reason) {
    return Grounds.REASONS.contains(reason) ? reason : "other";
  }

  /** Whose answer is enough, where more than one may give it. */
  private static String who(Proposal proposal, Wording words) {
    var answering = proposal.answeringStates();
    return answering.size() > 1
        ? words.say("review.who-any", words.states(proposal.states()), words.states(answering))
        : who(proposal.states(), words);
  }

  private static String who(Set<String> states, Wording words) {
    if (states.size() > TWO) {
      return words.say("review.who-many", words.states(states));
    }
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
