package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.SubmissionStatus.Waiting;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

class FullListTest {

  private final TestIntake intake =
      new TestIntake(100, org.monarca.records.submission.Limits.published());

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aFullListThatLeavesOutFewWithdrawsThem() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var done =
        intake.send(children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 3, 40));

    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.receipt()).isEqualTo(new Receipt(38, 38, 0, 38, 2, 38, 0, 0));
    assertThat(intake.records().livingCount("TX")).isEqualTo(38);
  }

  @Test
  void aFullListThatLeavesOutManyWaitsAndChangesNothing() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting =
        intake.send(children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 4, 41));

    assertThat(waiting.status()).isEqualTo(Status.WAITING);
    assertThat(waiting.waiting()).isEqualTo(new Waiting(3, 40));
    assertThat(waiting.receipt()).isNull();
    assertThat(intake.records().livingCount("TX")).isEqualTo(40);
    assertThat(intake.records().known("TX", List.of("c41"))).isEmpty();
  }

  @Test
  void aDryRunSaysThatItWouldWaitAndCountsWhomItLeavesOut() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var rehearsed =
        dryRun(children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 4, 41));

    assertThat(rehearsed.status()).isEqualTo(Status.DONE);
    assertThat(rehearsed.receipt()).isEqualTo(new Receipt(38, 38, 0, 0, 3, 0, 0, 0));
    assertThat(intake.findings(rehearsed))
        .filteredOn(finding -> finding.problem() == Problem.WOULD_WAIT_FOR_CONFIRMATION)
        .singleElement()
        .returns(List.of("3", "40"), Finding::details);
    assertThat(intake.records().livingCount("TX")).isEqualTo(40);
  }

  @Test
  void aDryRunThatLeavesOutFewCountsThemWithoutAFinding() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var rehearsed =
        dryRun(children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 3, 40));

    assertThat(rehearsed.receipt()).isEqualTo(new Receipt(38, 38, 0, 0, 2, 0, 0, 0));
    assertThat(intake.problems(rehearsed)).doesNotContain("WOULD_WAIT_FOR_CONFIRMATION");
    assertThat(intake.records().livingCount("TX")).isEqualTo(40);
  }

  @Test
  void confirmedItAppliesAsOfItsOwnDateThoughOthersCameSince() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting =
        intake.send(children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 4, 41));
    intake.send(children(SentBundle.delta("TX", "s3").created("2026-11-03T10:00:00Z"), 1, 1));

    assertThat(intake.submissions.confirm(TestIntake.system("TX"), waiting.id(), 3))
        .isInstanceOf(Confirmation.Decided.class);
    intake.rest();
    var done = intake.status(waiting);
    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.receipt()).isEqualTo(new Receipt(38, 38, 0, 37, 2, 37, 1, 0));
    assertThat(intake.records().known("TX", List.of("c1", "c2", "c3", "c41")))
        .containsExactlyInAnyOrder("c1", "c41");
  }

  @Test
  void whenMoreWouldBeWithdrawnThanConfirmedItWaitsAgain() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting =
        intake.send(children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 4, 41));
    intake.send(children(SentBundle.delta("TX", "s3").created("2026-11-01T12:00:00Z"), 42, 42));
    intake.submissions.confirm(TestIntake.system("TX"), waiting.id(), 3);
    intake.rest();

    assertThat(intake.status(waiting).status()).isEqualTo(Status.WAITING);
    assertThat(intake.status(waiting).waiting()).isEqualTo(new Waiting(4, 41));
    assertThat(intake.records().livingCount("TX")).isEqualTo(41);

    intake.submissions.confirm(TestIntake.system("TX"), waiting.id(), 4);
    intake.rest();
    assertThat(intake.status(waiting).status()).isEqualTo(Status.DONE);
    assertThat(intake.status(waiting).receipt()).isEqualTo(new Receipt(38, 38, 0, 37, 4, 37, 1, 0));
  }

  @Test
  void whatIsRejectedOfItIsAnErrorOnceItHasComeToRest() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting =
        intake.send(
            children(SentBundle.full("TX", "s2"), 10, 40)
                .child("wrong", "I", Map.of("birth_date", "2012-02-30")));
    var system = TestIntake.system("TX");

    assertThat(lastBad()).isNull();
    intake.submissions.confirm(system, waiting.id(), 9);
    assertThat(lastBad()).isNull();
    intake.rest();
    assertThat(lastBad()).isNotNull().returns(waiting.id(), SubmissionStatus::id);
  }

  private @Nullable SubmissionStatus lastBad() {
    var administrator = Actor.person("texan", "state-data-admin", "TX");
    return new Channels(intake.database().database())
        .of(administrator).stream()
            .filter(use -> use.channel() == ChannelUse.Channel.SYSTEM)
            .findFirst()
            .orElseThrow()
            .lastBad();
  }

  @Test
  void confirmedItIsNotWorkedOnBesideAnotherOfTheState() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting = intake.send(children(SentBundle.full("TX", "s2"), 10, 40));
    intake.accepted("TX", children(SentBundle.delta("TX", "s3"), 50, 50).bytes());
    var claims = intake.ledger().claims();
    var other = claims.next().orElseThrow();
    intake.submissions.confirm(TestIntake.system("TX"), waiting.id(), 9);

    assertThat(claims.next()).isEmpty();
    claims.leave(other);
    assertThat(claims.next())
        .hasValueSatisfying(claim -> assertThat(claim.id()).isEqualTo(waiting.id()));
    assertThat(claims.next()).isEmpty();
  }

  @Test
  void anotherNumberThanTheOneShownIsNotConfirmed() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting = intake.send(children(SentBundle.full("TX", "s2"), 10, 40));

    assertThat(intake.submissions.confirm(TestIntake.system("TX"), waiting.id(), 8))
        .isEqualTo(new Confirmation.OtherNumber(new Waiting(9, 40)));
    assertThat(intake.status(waiting).status()).isEqualTo(Status.WAITING);
  }

  @Test
  void takenBackItIsRejectedAndItsIdentifierIsFree() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting = intake.send(children(SentBundle.full("TX", "s2"), 10, 40));

    assertThat(intake.submissions.cancel(TestIntake.system("TX"), waiting.id()))
        .isInstanceOf(Confirmation.Decided.class);
    assertThat(intake.submissions.cancel(TestIntake.system("TX"), waiting.id()))
        .isEqualTo(new Confirmation.NotWaiting());
    assertThat(intake.status(waiting).status()).isEqualTo(Status.REJECTED);
    assertThat(intake.problems(waiting)).contains("WITHDRAWN_BY_SENDER");
    assertThat(intake.send(children(SentBundle.delta("TX", "s2"), 1, 1)).status())
        .isEqualTo(Status.DONE);
  }

  @Test
  void unconfirmedAfterFourteenDaysItIsRejected() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting = intake.send(children(SentBundle.full("TX", "s2"), 10, 40));
    intake.wait(Duration.ofDays(13));
    intake.rest();
    assertThat(intake.status(waiting).status()).isEqualTo(Status.WAITING);

    intake.wait(Duration.ofDays(2));
    intake.rest();
    var rejected = intake.status(waiting);
    assertThat(rejected.status()).isEqualTo(Status.REJECTED);
    assertThat(rejected.receipt()).isEqualTo(new Receipt(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(intake.problems(rejected)).contains("NOT_CONFIRMED_IN_TIME");
  }

  @Test
  void whatToDoAboutAListThatWasNotConfirmedWorks() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var bytes = children(SentBundle.full("TX", "s2"), 10, 40).bytes();
    var waiting = intake.send("TX", bytes);
    intake.wait(Duration.ofDays(15));
    intake.rest();
    var rejected = intake.status(waiting);

    assertThat(intake.receive("TX", bytes, false)).isEqualTo(new Received.Repeated(rejected));
    assertThat(intake.findings(rejected))
        .extracting(finding -> finding.remedy(Locale.ENGLISH))
        .anyMatch(remedy -> remedy.contains("make the list anew, with a new created_at"));
    var anew =
        intake.send(children(SentBundle.full("TX", "s2").created("2026-12-08T10:00:00Z"), 10, 40));
    assertThat(intake.submissions.confirm(TestIntake.system("TX"), anew.id(), 9))
        .isInstanceOf(Confirmation.Decided.class);
    intake.rest();
    assertThat(intake.status(anew).status()).isEqualTo(Status.DONE);
  }

  @Test
  void aChildRejectedInAFullListIsNotAbsentFromIt() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var done =
        intake.send(
            children(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z"), 2, 40)
                .child("c1", "U", java.util.Map.of("sex", "?")));

    assertThat(done.receipt()).isEqualTo(new Receipt(40, 39, 1, 39, 0, 39, 0, 0));
    assertThat(intake.records().livingCount("TX")).isEqualTo(40);
  }

  @Test
  void anUnknownChildRejectedInAFullListLivesWhenAnEarlierRecordOfItArrives() {
    intake.send(
        children(SentBundle.full("TX", "s1").created("2026-11-02T10:00:00Z"), 2, 40)
            .child("c1", "U", java.util.Map.of("sex", "?")));
    intake.send(SentBundle.delta("TX", "s2").created("2026-11-01T10:00:00Z").child(1));

    assertThat(intake.records().known("TX", java.util.List.of("c1"))).containsExactly("c1");
  }

  private static SentBundle children(SentBundle bundle, int from, int to) {
    for (int i = from; i <= to; i++) {
      bundle.child(i);
    }
    return bundle;
  }

  private SubmissionStatus dryRun(SentBundle bundle) {
    if (intake.receive("TX", bundle.bytes(), true) instanceof Received.Accepted(var submission)) {
      intake.rest();
      return intake.status(submission);
    }
    throw new AssertionError("the dry run was refused");
  }
}
