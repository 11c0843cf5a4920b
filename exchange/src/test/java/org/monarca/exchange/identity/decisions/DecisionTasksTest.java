package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Outcome;
import org.monarca.exchange.identity.ToResolve;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceKey;
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

  private static final Random RANDOM = new Random();

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

  @BeforeEach
  void tell() {
    texas = told("TX", nobodyElse());
    michigan = told("MI", nobodyElse().withExchangeId(childOf(texas)));
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
    done(nearMatches.different(michigander, near(), GROUNDS));

    assertThat(ofRecord()).isEmpty();
    assertThat(nearMatches.of(List.of(michigan))).isEmpty();
  }

  @Test
  void whatIsKeptApartIsAskedAgainWhenThatIsTakenBack() {
    long decision = done(nearMatches.different(michigander, near(), GROUNDS));

    done(nearMatches.reopen(texan, decision, GROUNDS));

    assertThat(ofRecord()).isPresent();
  }

  @Test
  void proposedItWaitsForTheOtherStateAndNotForTheProposer() {
    long proposal = done(nearMatches.same(michigander, near(), childOf(texas), GROUNDS));

    assertThat(ofRecord()).isEmpty();
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

  /** Of a family that no other test has. */
  private static ChildFixture nobodyElse() {
    var family = word();
    var born = LocalDate.of(2004, 1, 1).plusDays(RANDOM.nextInt(5_000));
    return guadalupe()
        .named(word())
        .surnamed(family, word())
        .born(born.toString())
        .of(word(), family);
  }

  private static String word() {
    var letters = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      letters.append((char) ('a' + RANDOM.nextInt(26)));
    }
    return letters.toString();
  }

  private Optional<Task> ofRecord() {
    return worklist.ofSubject(TaskKind.NEAR_MATCH, DecisionSubjects.ofRecord(michigan));
  }

  private Optional<Task> ofProposal(TaskKind kind, long proposal, String answering) {
    return worklist.ofSubject(kind, DecisionSubjects.ofProposal(proposal, answering));
  }

  private long near() {
    return nearMatches.of(List.of(michigan)).getFirst().id();
  }

  private ExchangeId childOf(long source) {
    return identities.childrenOf(List.of(source)).iterator().next();
  }

  private long told(String state, ChildFixture said) {
    return database.write(
        Actor.exchange("test"),
        () -> {
          var key = new SourceKey(state, UUID.randomUUID().toString());
          long source =
              database
                  .jdbc()
                  .sql(
                      "insert into students.source (state, state_student_id) values (?, ?) returning id")
                  .params(key.state(), key.stateStudentId())
                  .query(Long.class)
                  .single();
          var resolved =
              identities.resolve(
                  List.of(new ToResolve(source, key, said.student(), said.exchangeId(), false)));
          assertThat(Objects.requireNonNull(resolved.getFirst()).outcome())
              .isIn(Outcome.NEW, Outcome.REVIEW);
          return source;
        });
  }
}
