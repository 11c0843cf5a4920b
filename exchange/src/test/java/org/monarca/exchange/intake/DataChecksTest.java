package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.worklist.Level;
import org.monarca.exchange.worklist.Task;
import org.monarca.records.problems.Finding;

/** A State is asked about records that were refused until nothing is left to mend. */
class DataChecksTest extends WithRefusedRecords {

  private static final Map<String, String> WRONG_OTHERWISE = Map.of("sex", "");

  @Test
  void howeverManyRecordsOfASubmissionAreRefusedTheStateIsAskedOnce() {
    var bundle = bundle().child(child(0), "I", Map.of());
    IntStream.range(1, 300).forEach(i -> bundle.child(child(i), "I", WRONG));

    var submission = sending().through(bundle);

    var task = task(submission).orElseThrow();
    assertThat(task).returns("WV", Task::state).returns(Level.STATE, Task::level);
    var check = check(ana, task);
    assertThat(check.left()).isEqualTo(299);
    assertThat(check.more()).isTrue();
    assertThat(check.first())
        .hasSize(2)
        .extracting(Finding::stateStudentId)
        .containsExactly(child(1), child(10));
    assertThat(tasks(submission)).isEqualTo(1);
  }

  @Test
  void whereNothingIsRefusedOrOnlyRehearsedNobodyIsAsked() {
    var clean = sending().through(bundle().child(child(1), "I", Map.of()));
    long before = count("select count(*) from intake.data_check");
    sending().rehearse(bundle().child(child(2), "I", WRONG));

    assertThat(task(clean)).isEmpty();
    assertThat(count("select count(*) from intake.data_check")).isEqualTo(before);
  }

  @Test
  void whenTheLastOfThemIsAcceptedTheTaskIsOver() {
    var task = asked(1, 2, 3);

    sending().through(bundle().child(child(1), "I", Map.of()).child(child(2), "I", Map.of()));
    assertThat(check(ana, task).left()).isEqualTo(1);
    assertThat(outcome(task)).isNull();
    sending().through(bundle().child(child(3), "I", Map.of()));

    assertThat(outcome(task)).isEqualTo("mended");
    assertThat(worklist.find(task.id()).orElseThrow().assignee()).isNull();
  }

  @Test
  void whatIsWithdrawnByNameIsNotAskedAboutAnyMore() {
    sending().through(bundle().child(child(1), "I", Map.of()));
    var task = asked(1);

    sending().through(bundle().child(child(1), "D", Map.of()));

    assertThat(outcome(task)).isEqualTo("mended");
  }

  /** A State of its own, in which a full list leaves out nobody who is known. */
  @Test
  void whatAFullListNamesNoMoreIsNotAskedAboutAnyMore() {
    var delaware = new Sending(submissions, "DE");
    var refused =
        delaware.through(
            SentBundle.delta("DE", UUID.randomUUID().toString()).child(child(1), "I", WRONG));
    var task = task(refused).orElseThrow();

    var list = SentBundle.full("DE", UUID.randomUUID().toString()).created("2026-11-20T10:00:00Z");
    delaware.through(list.child(child(2), "I", Map.of()));

    assertThat(outcome(task)).isEqualTo("mended");
  }

  @Test
  void whatIsRefusedAgainStaysInTheTaskThatAsksAndTellsWhatIsWrongNow() {
    var task = asked(1, 2);

    var again =
        sending()
            .through(bundle().child(child(1), "I", WRONG_OTHERWISE).child(child(2), "I", WRONG));

    assertThat(task(again)).isEmpty();
    assertThat(check(ana, task).first())
        .extracting(Finding::element)
        .containsExactly("sex", "birth_date");
    assertThat(check(ana, task).left()).isEqualTo(2);
  }

  @Test
  void whatIsNewAmongThoseRefusedAgainIsATaskOfItsOwn() {
    asked(1);

    var more = sending().through(bundle().child(child(1), "I", WRONG).child(child(2), "I", WRONG));

    assertThat(check(ana, task(more).orElseThrow()).left()).isEqualTo(1);
  }

  @Test
  void theSameBytesSentAgainAskNothingAgain() {
    var bundle = bundle().child(child(1), "I", WRONG);
    var submission = sending().through(bundle);
    var task = task(submission).orElseThrow();

    assertThat(sending().through(bundle)).isEqualTo(submission);

    assertThat(task(submission)).contains(task);
    assertThat(tasks(submission)).isEqualTo(1);
  }

  @Test
  void twoSubmissionsAtOnceThatRefuseTheSameRecordAskOnce() throws Exception {
    var one = bundle().child(child(1), "I", WRONG);
    var other = bundle().child(child(1), "I", WRONG_OTHERWISE);

    var ids = AtOnce.all(() -> sending().through(one), () -> sending().through(other));

    assertThat(ids.stream().flatMap(id -> task(id).stream())).hasSize(1);
  }

  private long tasks(UUID submission) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from worklist.task where subject = ?")
        .param("submission:" + submission)
        .query(Long.class)
        .single();
  }

  private long count(String sql) {
    return testDatabase().jdbc().sql(sql).query(Long.class).single();
  }
}
