package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.person;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskEvent;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskStatus;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** What people answer at a task, which must be as they saw it and theirs. */
class TaskDecisionsTest extends WholeExchange {

  @Autowired private Identities identities;
  @Autowired private NearMatches nearMatches;
  @Autowired private Proposals proposals;
  @Autowired private TaskDecisions decisions;
  @Autowired private Worklist worklist;
  @Autowired private Desk desk;
  @Autowired private Database database;

  private final Actor texan = person(UUID.randomUUID().toString(), "TX");
  private final Actor michigander = person(UUID.randomUUID().toString(), "MI");
  private final Actor otherMichigander = person(UUID.randomUUID().toString(), "MI");

  private long texas;
  private long michigan;

  /** Michigan sends the number of a child whose name and birth date are altogether others. */
  @BeforeEach
  void tell() {
    texas = teller().tell("TX", Teller.nobodyElse().born("2006-01-31"));
    var claiming = Teller.nobodyElse().born("2012-11-05").withExchangeId(childOf(texas));
    michigan = teller().tell("MI", claiming);
  }

  @Test
  void theSameChildIsProposedAndConfirmedAtTheTaskOfTheOtherState() {
    var near = ofRecord();
    long proposal = done(decide(michigander, near, same(childOf(texas))));

    var confirming = ofProposal(proposal, "TX");
    done(decide(texan, confirming, of(Verdict.CONFIRM)));

    assertThat(childOf(michigan)).isEqualTo(childOf(texas));
    assertThat(worklist.find(near.id()).orElseThrow().status()).isEqualTo(TaskStatus.DONE);
    assertThat(worklist.find(confirming.id()).orElseThrow().outcome()).isEqualTo("confirmed");
  }

  @Test
  void twoChildrenAreKeptApart() {
    done(decide(michigander, ofRecord(), different()));

    assertThat(nearMatches.of(List.of(michigan))).isEmpty();
  }

  @Test
  void aProposalIsRefusedAtItsTask() {
    long proposal = done(decide(michigander, ofRecord(), same(childOf(texas))));

    done(decide(texan, ofProposal(proposal, "TX"), of(Verdict.REFUSE)));

    assertThat(proposals.find(proposal).orElseThrow().status()).isEqualTo(Proposal.Status.DISPUTED);
  }

  @Test
  void whoCannotDecideSaysWhatIsNeeded() {
    var near = ofRecord();

    done(
        decide(
            michigander,
            near,
            new TaskDecision(Verdict.MORE_EVIDENCE, null, null, "", "birth certificate asked")));

    var history = desk.history(michigander, near.id());
    assertThat(history.getLast())
        .returns(TaskEvent.What.LOOKED_AT, TaskEvent::what)
        .returns("birth certificate asked", TaskEvent::note);
    assertThat(ofRecord().status()).isEqualTo(TaskStatus.OPEN);
  }

  @Test
  void aTaskThatChangedSinceIsLookedAtAgain() {
    var seen = ofRecord();
    desk.claim(michigander, seen.id(), seen.version());

    var answer = decide(michigander, seen, different());

    assertThat(refusal(answer)).contains(Refusal.CHANGED_MEANWHILE);
    assertThat(nearMatches.of(List.of(michigan))).hasSize(1);
  }

  @Test
  void whatSomebodyElseHasTakenIsTheirs() {
    var seen = ofRecord();
    desk.claim(otherMichigander, seen.id(), seen.version());

    var answer = decide(michigander, ofRecord(), different());

    assertThat(refusal(answer)).contains(Refusal.OTHERS_HAVE_IT);
  }

  @Test
  void whatIsOutOfReachIsAnsweredAsWhatIsNotThere() {
    assertThat(refusal(decide(texan, ofRecord(), different()))).contains(Refusal.UNKNOWN);
    assertThat(refusal(decisions.decide(texan, Long.MAX_VALUE, 1, different())))
        .contains(Refusal.UNKNOWN);
  }

  @Test
  void aSecondClickGetsTheSameAnswer() {
    var seen = ofRecord();
    long decision = done(decide(michigander, seen, different()));

    assertThat(done(decide(michigander, seen, different()))).isEqualTo(decision);
  }

  @Test
  void whoDecidesOtherwiseAfterwardsFindsItDecided() {
    var seen = ofRecord();
    done(decide(michigander, seen, different()));

    assertThat(refusal(decide(michigander, seen, same(childOf(texas)))))
        .contains(Refusal.DECIDED_MEANWHILE);
    assertThat(refusal(decide(otherMichigander, seen, different())))
        .contains(Refusal.DECIDED_MEANWHILE);
  }

  @Test
  void whoLostTheirRightMeanwhileGetsNoAnswerOnceMore() {
    var seen = ofRecord();
    done(decide(michigander, seen, different()));
    var moved = person(michigander.id(), "TX");

    assertThat(refusal(decide(moved, seen, different()))).contains(Refusal.UNKNOWN);
  }

  @Test
  void anAnswerToAnotherQuestionIsNone() {
    var near = ofRecord();

    assertThat(refusal(decide(michigander, near, of(Verdict.CONFIRM))))
        .contains(Refusal.NOT_THIS_TASKS);
    assertThat(
            refusal(
                decide(
                    michigander,
                    near,
                    new TaskDecision(Verdict.DIFFERENT, Long.MAX_VALUE, null, "other", ""))))
        .contains(Refusal.NOT_THIS_TASKS);
  }

  @Test
  void whatIsMissingIsSaid() {
    var near = ofRecord();

    assertThat(refusal(decide(michigander, near, of(Verdict.SAME)))).contains(Refusal.NO_REASON);
    assertThat(refusal(decide(michigander, near, same(null)))).contains(Refusal.NO_SURVIVOR);
    var stranger = childOf(teller().tell("TX", Teller.nobodyElse()));
    assertThat(refusal(decide(michigander, near, same(stranger))))
        .contains(Refusal.SURVIVOR_IS_NONE_OF_THEM);
    var tooLong = "x".repeat(Grounds.LONGEST + 1);
    assertThat(
            refusal(
                decide(
                    michigander,
                    near,
                    new TaskDecision(Verdict.DIFFERENT, null, null, "other", tooLong))))
        .contains(Refusal.NOTE_TOO_LONG);
  }

  private Answer decide(Actor by, Task task, TaskDecision decision) {
    return decisions.decide(by, task.id(), task.version(), decision);
  }

  private static TaskDecision of(Verdict verdict) {
    return new TaskDecision(verdict, null, null, "", "");
  }

  private static TaskDecision same(@Nullable ExchangeId survivor) {
    return new TaskDecision(Verdict.SAME, null, survivor, "papers-agree", "");
  }

  private static TaskDecision different() {
    return new TaskDecision(Verdict.DIFFERENT, null, null, "twins-or-relatives", "");
  }

  private Task ofRecord() {
    return worklist
        .ofSubject(TaskKind.NEAR_MATCH, DecisionSubjects.ofRecord(michigan))
        .orElseThrow();
  }

  private Task ofProposal(long proposal, String state) {
    return worklist
        .ofSubject(TaskKind.CONFIRM_MERGE, DecisionSubjects.ofProposal(proposal, state))
        .orElseThrow();
  }

  private ExchangeId childOf(long source) {
    return teller().childOf(source);
  }

  private Teller teller() {
    return new Teller(database, identities);
  }
}
