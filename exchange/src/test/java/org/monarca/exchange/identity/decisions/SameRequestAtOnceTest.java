package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.decisions.Administrators.person;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskEvent;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** One person's request arrives twice at the same moment. */
class SameRequestAtOnceTest extends WholeExchange {

  @Autowired private Identities identities;
  @Autowired private TaskDecisions decisions;
  @Autowired private Worklist worklist;
  @Autowired private Desk desk;
  @Autowired private Database database;

  private final Actor texan = person(UUID.randomUUID().toString(), "TX");
  private final Actor michigander = person(UUID.randomUUID().toString(), "MI");

  private long texas;
  private long michigan;

  @BeforeEach
  void tell() {
    var teller = new Teller(database, identities);
    texas = teller.tell("TX", Teller.nobodyElse().born("2006-01-31"));
    var claiming = Teller.nobodyElse().born("2012-11-05").withExchangeId(teller.childOf(texas));
    michigan = teller.tell("MI", claiming);
  }

  @RepeatedTest(3)
  void isProposedOnceConfirmedOnceAndAnsweredTwice() throws Exception {
    long proposal = twice(michigander, ofRecord(), same());
    assertThat(count("select count(*) from identity.proposal where proposer = ?", michigander))
        .isEqualTo(1);

    twice(texan, ofProposal(proposal), of(Verdict.CONFIRM, ""));

    assertThat(count("select count(*) from identity.decision where confirmer = ?", texan))
        .isEqualTo(1);
  }

  @RepeatedTest(3)
  void isKeptApartOnce() throws Exception {
    twice(michigander, ofRecord(), different());

    assertThat(count("select count(*) from identity.decision where proposer = ?", michigander))
        .isEqualTo(1);
  }

  @RepeatedTest(3)
  void isNotedOnce() throws Exception {
    var task = ofRecord();
    twice(michigander, task, of(Verdict.MORE_EVIDENCE, "birth certificate asked"));

    assertThat(desk.history(michigander, task.id()))
        .filteredOn(event -> event.what() == TaskEvent.What.LOOKED_AT)
        .hasSize(1);
  }

  @RepeatedTest(3)
  void ofTwoThatDifferOneHolds() throws Exception {
    var task = ofRecord();

    var answers =
        AtOnce.all(
            () -> decisions.decide(michigander, task.id(), task.version(), same()),
            () -> decisions.decide(michigander, task.id(), task.version(), different()));

    assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
    assertThat(answers).contains(Answer.refused(Refusal.DECIDED_MEANWHILE));
  }

  /** What both were answered. */
  private long twice(Actor by, Task task, TaskDecision decision) throws Exception {
    Callable<Answer> request = () -> decisions.decide(by, task.id(), task.version(), decision);
    var answers = AtOnce.all(request, request);
    assertThat(answers).allMatch(Answer.Done.class::isInstance);
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
    return Administrators.done(answers.getFirst());
  }

  private TaskDecision same() {
    var survivor = new Teller(database, identities).childOf(texas);
    return new TaskDecision(Verdict.SAME, null, survivor, "papers-agree", "");
  }

  private static TaskDecision different() {
    return new TaskDecision(Verdict.DIFFERENT, null, null, "twins-or-relatives", "");
  }

  private static TaskDecision of(Verdict verdict, String note) {
    return new TaskDecision(verdict, null, null, "", note);
  }

  private Task ofRecord() {
    return worklist
        .ofSubject(TaskKind.NEAR_MATCH, DecisionSubjects.ofRecord(michigan))
        .orElseThrow();
  }

  private Task ofProposal(long proposal) {
    return worklist
        .ofSubject(TaskKind.CONFIRM_MERGE, DecisionSubjects.ofProposal(proposal, "TX"))
        .orElseThrow();
  }

  private long count(String sql, Actor person) {
    return testDatabase().jdbc().sql(sql).param(person.id()).query(Long.class).single();
  }
}
