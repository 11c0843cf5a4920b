package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskStatus;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What must be decided about children stands in the worklist of whoever decides, and goes again.
 */
class DecisionTasksTest extends WholeExchange {

  @Autowired private Identities identities;
  @Autowired private NearMatches nearMatches;
  @Autowired private Proposals proposals;
  @Autowired private Answers answers;
  @Autowired private Worklist worklist;
  @Autowired private Database database;

  private final Actor texan = person(UUID.randomUUID().toString(), "TX");
  private final Actor michigander = person(UUID.randomUUID().toString(), "MI");

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
  void aNearMatchIsATaskOfTheStateWhoseRecordItIs() {
    var task = ofRecord().orElseThrow();

    assertThat(task.state()).isEqualTo("MI");
    assertThat(task.exchangeIds())
        .containsExactly(childOf(michigan).digits(), childOf(texas).digits());
  }

  @Test
  void keptApartItIsDone() {
    var task = ofRecord().orElseThrow();
    done(nearMatches.different(michigander, near(), GROUNDS));

    assertThat(ofRecord()).isEmpty();
    assertThat(nearMatches.of(List.of(michigan))).isEmpty();
    assertThat(outcome(task)).isEqualTo("decided");
  }

  @Test
  void whatIsKeptApartIsAskedAgainWhenThatIsTakenBack() {
    long decision = done(nearMatches.different(michigander, near(), GROUNDS));

    done(nearMatches.reopen(texan, decision, GROUNDS));

    assertThat(ofRecord()).isPresent();
  }

  @Test
  void proposedItWaitsForTheOtherStateAndNotForTheProposer() {
    var task = ofRecord().orElseThrow();
    long proposal = done(nearMatches.same(michigander, near(), childOf(texas), GROUNDS));

    assertThat(ofRecord()).isEmpty();
    assertThat(outcome(task)).isEqualTo("proposed");
    var confirming = ofProposal(TaskKind.CONFIRM_MERGE, proposal, "TX").orElseThrow();
    assertThat(confirming.isFor(michigander.id())).isFalse();
    assertThat(confirming.isFor(texan.id())).isTrue();

    done(answers.confirm(texan, proposal, 1, ""));

    assertThat(worklist.find(confirming.id()).orElseThrow())
        .returns(TaskStatus.DONE, Task::status)
        .returns("confirmed", Task::outcome);
    assertThat(childOf(michigan)).isEqualTo(childOf(texas));
    assertThat(ofRecord()).isEmpty();
  }

  @Test
  void refusedByTheOtherStateItIsTheDepartmentsTask() {
    long proposal = done(nearMatches.same(michigander, near(), childOf(texas), GROUNDS));

    done(answers.refuse(texan, proposal, 1, "two of one family"));

    assertThat(ofProposal(TaskKind.CONFIRM_MERGE, proposal, "TX")).isEmpty();
    assertThat(ofProposal(TaskKind.CONFIRM_MERGE, proposal, Office.NATION)).isPresent();
  }

  @Test
  void withdrawnItIsANearMatchAgain() {
    long proposal = done(nearMatches.same(michigander, near(), childOf(texas), GROUNDS));

    done(answers.withdraw(michigander, proposal));

    assertThat(ofRecord()).isPresent();
    assertThat(ofProposal(TaskKind.CONFIRM_MERGE, proposal, "TX")).isEmpty();
  }

  @Test
  void undoneItIsANearMatchAgain() {
    long proposal = done(nearMatches.same(michigander, near(), childOf(texas), GROUNDS));
    long decision = done(answers.confirm(texan, proposal, 1, ""));
    long undoing = done(proposals.undo(texan, decision, GROUNDS));
    assertThat(ofProposal(TaskKind.CONFIRM_SPLIT, undoing, "MI")).isPresent();

    done(answers.confirm(michigander, undoing, 1, ""));

    assertThat(childOf(michigan)).isNotEqualTo(childOf(texas));
    assertThat(ofRecord()).isPresent();
  }

  @Test
  void whatTheOtherStatePutsRightIsNoTaskUntilItSaysTheSameAgain() {
    var child = Teller.nobodyElse();
    long sister = teller().tell("TX", child);
    long brother = teller().tell("MI", child.with("sex", "Male"));
    var task = ofRecord(brother).orElseThrow();

    var born = Objects.requireNonNull(child.student().get("birth_date"));
    teller().tellAgain(sister, Teller.nobodyElse().born(born));

    assertThat(ofRecord(brother)).isEmpty();
    assertThat(outcome(task)).isEqualTo("decided");

    teller().tellAgain(sister, child);

    assertThat(ofRecord(brother)).isPresent();
  }

  private @Nullable String outcome(Task task) {
    return worklist.find(task.id()).orElseThrow().outcome();
  }

  private Optional<Task> ofRecord() {
    return ofRecord(michigan);
  }

  private Optional<Task> ofRecord(long source) {
    return worklist.ofSubject(TaskKind.NEAR_MATCH, DecisionSubjects.ofRecord(source));
  }

  private Optional<Task> ofProposal(TaskKind kind, long proposal, String answering) {
    return worklist.ofSubject(kind, DecisionSubjects.ofProposal(proposal, answering));
  }

  private long near() {
    return nearMatches.of(List.of(michigan)).getFirst().id();
  }

  private ExchangeId childOf(long source) {
    return teller().childOf(source);
  }

  private Teller teller() {
    return new Teller(database, identities);
  }
}
