package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.identity.decisions.TaskDecision;
import org.monarca.exchange.identity.decisions.TaskDecision.Verdict;
import org.monarca.exchange.identity.decisions.TaskDecisions;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.HeldTable;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.Waiters;
import org.monarca.exchange.students.SourceKey;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskStatus;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A State takes a record back by a submission while somebody decides about it: the second of the
 * two waits for the first, and sees what came of it.
 */
class WithdrawnAtOnceTest extends WholeExchange {

  @Autowired private Submissions submissions;
  @Autowired private Identities identities;
  @Autowired private TaskDecisions decisions;
  @Autowired private Worklist worklist;
  @Autowired private Database database;

  private final Actor texan = Actor.person(UUID.randomUUID().toString(), "state-data-admin", "TX");
  private final Actor michigander =
      Actor.person(UUID.randomUUID().toString(), "state-data-admin", "MI");
  private final SourceKey key = new SourceKey("MI", UUID.randomUUID().toString().substring(0, 13));
  private long texas;

  /** Michigan sends the number of a child whose name and birth date are altogether others. */
  @BeforeEach
  void tell() {
    texas = teller().tell("TX", Teller.nobodyElse().born("2006-01-31"));
    var child = new HashMap<>(Teller.nobodyElse().born("2012-11-05").student());
    child.keySet().retainAll(Set.of("first_name", "last_name_1", "birth_date"));
    child.put("exchange_id", texas().digits());
    finished(send("I", child));
  }

  @AfterEach
  void whatMustHoldHolds() {
    Invariants.hold(testDatabase().jdbc());
  }

  @Test
  void whatIsKeptApartFirstIsWithdrawnThen() throws Exception {
    var task = ofRecord();

    assertThat(decidedFirst(() -> decide(michigander, task, different())))
        .isInstanceOf(Answer.Done.class);

    assertThat(after(task)).returns("decided", Task::outcome);
    assertThat(isWithdrawn()).isTrue();
  }

  @Test
  void whatIsWithdrawnFirstIsAskedAboutNoMore() throws Exception {
    var task = ofRecord();

    assertThat(withdrawnFirst(() -> decide(michigander, task, different())))
        .isEqualTo(refused(Refusal.WITHDRAWN_MEANWHILE));

    assertThat(after(task)).returns("withdrawn", Task::outcome);
    assertThat(count("select count(*) from identity.decision where proposer = ?")).isZero();
  }

  @Test
  void whatIsWithdrawnFirstIsProposedByNobody() throws Exception {
    var task = ofRecord();

    assertThat(withdrawnFirst(() -> decide(michigander, task, same())))
        .isEqualTo(refused(Refusal.WITHDRAWN_MEANWHILE));

    assertThat(count("select count(*) from identity.proposal where proposer = ?")).isZero();
  }

  @Test
  void whatIsProposedFirstAndThenWithdrawnIsLookedAtAnewByWhoConfirms() throws Exception {
    var task = ofRecord();

    long proposal = done(decidedFirst(() -> decide(michigander, task, same())));

    assertThat(decide(texan, ofProposal(proposal), confirm()))
        .isEqualTo(refused(Refusal.CHANGED_MEANWHILE));
    assertThat(number()).isNotEqualTo(texas());
  }

  @Test
  void whatIsConfirmedFirstIsWithdrawnAsTheChildThatItIs() throws Exception {
    var confirming = ofProposal(done(decide(michigander, ofRecord(), same())));

    assertThat(decidedFirst(() -> decide(texan, confirming, confirm())))
        .isInstanceOf(Answer.Done.class);

    assertThat(after(confirming)).returns("confirmed", Task::outcome);
    assertThat(number()).isEqualTo(texas());
    assertThat(isWithdrawn()).isTrue();
  }

  @Test
  void whatIsWithdrawnFirstIsLookedAtAnewByWhoConfirms() throws Exception {
    var confirming = ofProposal(done(decide(michigander, ofRecord(), same())));

    assertThat(withdrawnFirst(() -> decide(texan, confirming, confirm())))
        .isEqualTo(refused(Refusal.CHANGED_MEANWHILE));

    assertThat(number()).isNotEqualTo(texas());
    assertThat(after(confirming).status()).isEqualTo(TaskStatus.OPEN);
    done(decide(texan, after(confirming), confirm()));
    assertThat(number()).isEqualTo(texas());
  }

  /** The submission waits until the decision, which is made and not committed, is. */
  private Answer decidedFirst(Supplier<Answer> decision) {
    var sent = new AtomicReference<UUID>();
    try (var sender = Executors.newSingleThreadExecutor()) {
      var answer =
          database.write(
              Actor.exchange("test"),
              () -> {
                var given = decision.get();
                sender.execute(() -> sent.set(send("D", Map.of())));
                Waiters.await(database, 1);
                return given;
              });
      finished(Objects.requireNonNull(sent.get()));
      return answer;
    }
  }

  /** The decision waits until the submission, which has linked and not told what came of it, is. */
  private Answer withdrawnFirst(Supplier<Answer> decision) throws Exception {
    try (var decider = Executors.newSingleThreadExecutor()) {
      Future<Answer> answer;
      UUID sent;
      try (var outcomes = new HeldTable(testDatabase(), "intake.outcome")) {
        sent = send("D", Map.of());
        outcomes.await(1);
        answer = decider.submit(decision::get);
        outcomes.await(2);
      }
      finished(sent);
      return answer.get();
    }
  }

  private UUID send(String action, Map<String, String> child) {
    return sending()
        .send(
            SentBundle.delta("MI", UUID.randomUUID().toString())
                .created(action.equals("D") ? "2026-11-02T10:00:00Z" : "2026-11-01T10:00:00Z")
                .child(key.stateStudentId(), action, child));
  }

  private void finished(UUID submission) {
    assertThat(sending().finished(submission).receipt()).returns(1L, Receipt::accepted);
  }

  private Sending sending() {
    return new Sending(submissions, "MI");
  }

  private Answer decide(Actor by, Task task, TaskDecision decision) {
    return decisions.decide(by, task.id(), task.version(), decision);
  }

  private static TaskDecision different() {
    return new TaskDecision(Verdict.DIFFERENT, null, null, "twins-or-relatives", "");
  }

  private TaskDecision same() {
    return new TaskDecision(Verdict.SAME, null, texas(), "papers-agree", "");
  }

  private static TaskDecision confirm() {
    return new TaskDecision(Verdict.CONFIRM, null, null, "", "");
  }

  private static Answer refused(Refusal why) {
    return new Answer.Refused(why);
  }

  private static long done(Answer answer) {
    return ((Answer.Done) answer).id();
  }

  private Task ofRecord() {
    return worklist.ofSubject(TaskKind.NEAR_MATCH, "record:" + source()).orElseThrow();
  }

  private Task ofProposal(long proposal) {
    return worklist.ofSubject(TaskKind.CONFIRM_MERGE, "proposal:" + proposal + ":TX").orElseThrow();
  }

  private Task after(Task task) {
    return worklist.find(task.id()).orElseThrow();
  }

  private ExchangeId texas() {
    return teller().childOf(texas);
  }

  private Teller teller() {
    return new Teller(database, identities);
  }

  private ExchangeId number() {
    return identities.ofSource(key).orElseThrow();
  }

  private boolean isWithdrawn() {
    return testDatabase()
        .jdbc()
        .sql("select exists (select from students.v_withdrawn_source where source_id = ?)")
        .param(source())
        .query(Boolean.class)
        .single();
  }

  private long source() {
    return testDatabase()
        .jdbc()
        .sql("select id from students.source where state = 'MI' and state_student_id = ?")
        .param(key.stateStudentId())
        .query(Long.class)
        .single();
  }

  private long count(String sql) {
    return testDatabase().jdbc().sql(sql).param(michigander.id()).query(Long.class).single();
  }
}
