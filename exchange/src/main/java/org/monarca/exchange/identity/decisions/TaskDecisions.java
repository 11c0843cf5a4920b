package org.monarca.exchange.identity.decisions;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.springframework.stereotype.Service;

/**
 * Decisions as they are given at a task. The task is held while its question is answered, so that
 * what is decided is what the person has looked at, and nobody else decides meanwhile. A decision
 * that comes twice, by a double click or a request sent again, is taken once and answered twice.
 */
@Service
public class TaskDecisions {

  private final Database database;
  private final Desk desk;
  private final NearMatches nearMatches;
  private final Proposals proposals;
  private final Answers answers;
  private final GivenAnswers given;

  TaskDecisions(
      Database database,
      Desk desk,
      NearMatches nearMatches,
      Proposals proposals,
      Answers answers,
      GivenAnswers given) {
    this.database = database;
    this.given = given;
    this.desk = desk;
    this.nearMatches = nearMatches;
    this.proposals = proposals;
    this.answers = answers;
  }

  /**
   * Takes the decision.
   *
   * @param version of the task that the person has looked at
   * @return done, with the number of the decision or the proposal; of {@link Verdict#MORE_EVIDENCE}
   *     that of the task
   */
  public Answer decide(Actor by, long task, long version, TaskDecision decision) {
    var lacks = decision.lacks();
    if (lacks.isPresent()) {
      return Answer.refused(lacks.get());
    }
    return decision.verdict() == Verdict.MORE_EVIDENCE
        ? database.write(
            by, () -> once(by, task, version, decision, () -> noted(by, task, version, decision)))
        : IdentityLock.write(
            database,
            () -> once(by, task, version, decision, () -> decided(by, task, version, decision)));
  }

  /**
   * Whoever asks the same once more is refused, for the task is no longer as they saw it; then they
   * get the answer they got at first. The task is locked by then, so of two who ask at once the
   * second sees what the first has done.
   */
  private Answer once(
      Actor by, long task, long version, TaskDecision decision, Supplier<Answer> act) {
    return switch (act.get()) {
      case Answer.Done(var result) -> {
        given.add(task, version, by, decision, result);
        yield new Answer.Done(result);
      }
      case Answer.Refused(var why) when why == Refusal.UNKNOWN -> Answer.refused(why);
      case Answer.Refused(var why) ->
          given.find(task, version, by, decision).orElseGet(() -> Answer.refused(why));
    };
  }

  private Answer noted(Actor by, long task, long version, TaskDecision decision) {
    return switch (desk.lookedAt(by, task, version, decision.note())) {
      case org.monarca.exchange.worklist.Answer.Done(var still) -> new Answer.Done(still.id());
      case org.monarca.exchange.worklist.Answer.Refused(var why) ->
          Answer.refused(asOurs(by, task, why));
    };
  }

  private Answer decided(Actor by, long task, long version, TaskDecision decision) {
    return switch (desk.hold(by, task, version)) {
      case org.monarca.exchange.worklist.Answer.Done(var held) -> answer(by, held, decision);
      case org.monarca.exchange.worklist.Answer.Refused(var why) ->
          Answer.refused(asOurs(by, task, why));
    };
  }

  private Answer answer(Actor by, Task task, TaskDecision decision) {
    if (decision.verdict().isOfProposals()) {
      return DecisionSubjects.proposal(task.subject())
          .flatMap(proposals::find)
          .map(proposal -> answerProposal(by, proposal, decision))
          .orElseGet(() -> Answer.refused(Refusal.NOT_THIS_TASKS));
    }
    var open =
        nearMatches.of(task).stream()
            .filter(near -> decision.nearMatch() == null || near.id() == decision.nearMatch())
            .toList();
    var grounds = new Grounds(decision.reason(), decision.note());
    if (open.isEmpty()) {
      return Answer.refused(Refusal.NOT_THIS_TASKS);
    }
    return decision.verdict() == Verdict.SAME
        ? same(by, open, decision, grounds)
        : each(open, near -> nearMatches.different(by, near, grounds));
  }

  private Answer answerProposal(Actor by, Proposal proposal, TaskDecision decision) {
    return decision.verdict() == Verdict.CONFIRM
        ? answers.confirm(by, proposal.id(), proposal.version(), decision.note())
        : answers.refuse(by, proposal.id(), proposal.version(), decision.note());
  }

  /** Of a record that resembles several children, the number that stays says which is meant. */
  private Answer same(Actor by, List<NearMatch> open, TaskDecision decision, Grounds grounds) {
    if (open.getFirst().isDoubtfulLink()) {
      return each(open, near -> nearMatches.same(by, near, open.getFirst().own(), grounds));
    }
    var survivor = decision.survivor();
    if (survivor == null) {
      return Answer.refused(Refusal.NO_SURVIVOR);
    }
    var meant = open.stream().filter(near -> isOf(near, survivor)).toList();
    if (meant.isEmpty()) {
      return Answer.refused(Refusal.SURVIVOR_IS_NONE_OF_THEM);
    }
    return meant.size() == 1
        ? nearMatches.same(by, meant.getFirst().id(), survivor, grounds)
        : Answer.refused(Refusal.WHICH_IS_MEANT);
  }

  private static boolean isOf(NearMatch near, ExchangeId child) {
    return near.own().equals(child) || near.other().equals(child);
  }

  /** All or, where one is refused, as many as came before it; the last answer stands for them. */
  private static Answer each(List<NearMatch> open, LongFunction<Answer> answer) {
    Answer last = Answer.refused(Refusal.NOT_THIS_TASKS);
    for (var near : open) {
      last = answer.apply(near.id());
      if (last instanceof Answer.Refused) {
        return last;
      }
    }
    return last;
  }

  private Refusal asOurs(Actor by, long task, org.monarca.exchange.worklist.Refusal why) {
    boolean isOver = why == org.monarca.exchange.worklist.Refusal.OVER;
    return isOver && desk.find(by, task).filter(DecisionTasks::isWithdrawn).isPresent()
        ? Refusal.WITHDRAWN_MEANWHILE
        : Refusal.of(why);
  }
}
