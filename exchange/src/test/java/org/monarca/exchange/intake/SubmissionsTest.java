package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Form;

class SubmissionsTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aSubmissionIsAppliedLinkedAndCounted() {
    var done =
        intake.send(
            SentBundle.delta("TX", "s1").child(1).child(2).child(3).dose("c1", "d1", "2020-01-05"));

    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.receipt()).isEqualTo(new Receipt(3, 3, 0, 0, 0, 0, 3, 0));
    assertThat(done.progress()).isEqualTo(new SubmissionStatus.Progress(6, 6));
    assertThat(done.submissionId()).isEqualTo("s1");
    assertThat(intake.outcomes(done).values())
        .extracting(ChildOutcome::verdict)
        .containsOnly(Verdict.NEW);
    assertThat(intake.living()).hasSize(4);
  }

  @Test
  void theSameBytesGetTheSameReceiptAndChangeNothing() {
    var bytes = SentBundle.delta("TX", "s1").child(1).bytes();
    var first = intake.send("TX", bytes);

    assertThat(intake.receive("TX", bytes, false)).isEqualTo(new Received.Repeated(first));
    intake.rest();
    assertThat(intake.count("students.version")).isEqualTo(1);
    assertThat(intake.count("intake.submission")).isEqualTo(1);
  }

  @Test
  void theSameBytesFromAnotherStateAreAnotherSubmission() {
    var bytes = SentBundle.delta("TX", "s1").child(1).bytes();
    intake.send("TX", bytes);
    var stranger = intake.send("CA", bytes);

    assertThat(stranger.status()).isEqualTo(Status.REJECTED);
    assertThat(intake.problems(stranger)).containsExactly("WRONG_STATE");
  }

  @Test
  void theSameBytesSentAsTheWrongFormAreReadWhenTheyAreSentAsTheRightOne() {
    var bytes = SentBundle.delta("TX", "s1").child(1).bytes();
    var wrong = intake.send("TX", Form.XML, bytes);
    var right = intake.send("TX", bytes);

    assertThat(wrong.status()).isEqualTo(Status.REJECTED);
    assertThat(right.status()).isEqualTo(Status.DONE);
    assertThat(intake.receive("TX", Form.XML, bytes, false))
        .isEqualTo(new Received.Repeated(wrong));
    assertThat(intake.receive("TX", bytes, false)).isEqualTo(new Received.Repeated(right));
  }

  @Test
  void theSameIdentifierWithOtherBytesIsRejected() {
    intake.send(SentBundle.delta("TX", "s1").child(1));
    var second = intake.send(SentBundle.delta("TX", "s1").child(2));

    assertThat(second.status()).isEqualTo(Status.REJECTED);
    assertThat(intake.problems(second)).containsExactly("SUBMISSION_ID_USED");
    assertThat(second.receipt()).isEqualTo(new Receipt(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(intake.living()).hasSize(1);
  }

  @Test
  void aRejectedSubmissionDoesNotUseUpItsIdentifier() {
    var rejected = intake.send(SentBundle.delta("TX", "s1").child(1).header("student_count", "9"));
    var mended = intake.send(SentBundle.delta("TX", "s1").child(1));

    assertThat(rejected.status()).isEqualTo(Status.REJECTED);
    assertThat(rejected.submissionId()).isEqualTo("s1");
    assertThat(mended.status()).isEqualTo(Status.DONE);
  }

  @Test
  void sentAgainUnderANewIdentifierChildrenAreUnchanged() {
    intake.send(SentBundle.delta("TX", "s1").child(1).child(2));
    var again =
        intake.send(SentBundle.delta("TX", "s2").created("2026-11-02T10:00:00Z").child(1).child(2));

    assertThat(again.receipt()).isEqualTo(new Receipt(2, 2, 0, 2, 0, 2, 0, 0));
    assertThat(intake.problems(again)).contains("INSERT_OF_KNOWN");
    assertThat(intake.count("students.version")).isEqualTo(2);
  }

  @Test
  void aDryRunIsJudgedAndStoresNothing() {
    var bytes = SentBundle.delta("TX", "s1").child(1).child("c2", "I", Map.of("sex", "?")).bytes();
    intake.receive("TX", bytes, true);
    intake.rest();
    var dry = intake.list(TestIntake.system("TX")).getFirst();

    assertThat(dry.dryRun()).isTrue();
    assertThat(dry.status()).isEqualTo(Status.DONE);
    assertThat(dry.receipt()).isEqualTo(new Receipt(2, 1, 1, 0, 0, 0, 0, 0));
    assertThat(intake.outcomes(dry)).isEmpty();
    assertThat(intake.problems(dry)).contains("CODE_UNKNOWN");
    assertThat(intake.count("students.source")).isZero();
    assertThat(intake.send("TX", bytes).status()).isEqualTo(Status.DONE);
  }

  @Test
  void aDryRunIsForgottenAfterADayAndASubmissionNever() {
    intake.receive("TX", SentBundle.delta("TX", "s1").child(1).bytes(), true);
    intake.send(SentBundle.delta("TX", "s2").child(1));
    intake.wait(Duration.ofHours(25));
    intake.forgetDryRuns();

    assertThat(intake.list(TestIntake.system("TX")))
        .extracting(SubmissionStatus::submissionId)
        .containsExactly("s2");
  }

  @Test
  void childrenAreWithdrawnByNameAndTheUnknownOnesWarnedAbout() {
    intake.send(SentBundle.delta("TX", "s1").child(1));
    var gone =
        intake.send(
            SentBundle.delta("TX", "s2")
                .created("2026-11-02T10:00:00Z")
                .child("c1", "D", Map.of())
                .child("c9", "D", Map.of()));

    assertThat(gone.receipt()).isEqualTo(new Receipt(2, 2, 0, 0, 2, 0, 0, 0));
    assertThat(intake.problems(gone)).containsExactly("DELETE_OF_UNKNOWN");
    assertThat(intake.outcomes(gone))
        .containsEntry("c9", new ChildOutcome("c9", null, Verdict.WITHDRAWN));
    assertThat(intake.outcomes(gone))
        .extractingByKey("c1")
        .extracting(ChildOutcome::exchangeId)
        .isNotNull();
    assertThat(intake.living()).isEmpty();
  }

  @Test
  void anExchangeIdThatWasNeverIssuedRejectsTheChildAlone() {
    var done =
        intake.send(
            SentBundle.delta("TX", "s1")
                .child(1)
                .child("c2", "I", Map.of("exchange_id", "123456789015")));

    assertThat(done.receipt()).isEqualTo(new Receipt(2, 1, 1, 0, 0, 0, 1, 0));
    assertThat(intake.problems(done)).contains("EXCHANGE_ID_UNKNOWN");
    assertThat(intake.outcomes(done)).containsOnlyKeys("c1");
  }

  @Test
  void nobodySeesAnotherStatesSubmissions() {
    var done = intake.send(SentBundle.delta("TX", "s1").child(1));
    var stranger = TestIntake.system("CA");

    assertThat(intake.submissions.status(stranger, done.id())).isEmpty();
    assertThat(intake.submissions.findings(stranger, done.id(), Narrowing.NONE, finding -> {}))
        .isFalse();
    assertThat(intake.submissions.outcomes(stranger, done.id(), outcome -> {})).isFalse();
    assertThat(intake.submissions.findings(stranger, done.id(), Narrowing.NONE, 10)).isEmpty();
    assertThat(intake.submissions.confirm(stranger, done.id(), 1))
        .isEqualTo(new Confirmation.Missing());
    assertThat(intake.submissions.cancel(stranger, done.id()))
        .isEqualTo(new Confirmation.Missing());
    assertThat(intake.list(stranger)).isEmpty();
    assertThat(intake.submissions.status(stranger, UUID.randomUUID())).isEmpty();
  }

  @Test
  void theDepartmentSeesTheListAndNoContents() {
    var done = intake.send(SentBundle.delta("TX", "s1").child(1));
    var department = new Actor(Actor.Kind.PERSON, "p1", "federal-user", null);

    assertThat(intake.list(department)).extracting(SubmissionStatus::state).containsExactly("TX");
    assertThat(intake.submissions.status(department, done.id())).isEmpty();
    assertThat(intake.submissions.findings(department, done.id(), Narrowing.NONE, finding -> {}))
        .isFalse();
  }

  @Test
  void theListIsReadPageByPage() {
    for (int i = 1; i <= 5; i++) {
      intake.accepted("TX", SentBundle.delta("TX", "s" + i).child(i).bytes());
    }
    var first = page(null).orElseThrow();
    var second = page(first.next()).orElseThrow();

    assertThat(first.submissions()).hasSize(3);
    assertThat(second.submissions()).hasSize(2).doesNotContainAnyElementsOf(first.submissions());
    assertThat(second.next()).isNull();
  }

  @Test
  void aPlaceThatWasNeverTheEndOfAPageIsNoPlace() {
    for (int i = 1; i <= 3; i++) {
      intake.accepted("TX", SentBundle.delta("TX", "s" + i).child(i).bytes());
    }
    var texas = intake.list(TestIntake.system("TX")).getFirst();
    intake.accepted("CA", SentBundle.delta("CA", "s1").child(1).bytes());
    var california = intake.list(TestIntake.system("CA")).getFirst();
    var received = texas.times().received();

    assertThat(page(ListPlace.of(texas).cursor())).isPresent();
    for (var forged :
        List.of(
            "",
            "x",
            "%%%",
            "a".repeat(10_000),
            ListPlace.of(texas).cursor() + "=",
            new ListPlace(received.plusSeconds(1), texas.id()).cursor(),
            new ListPlace(received, new UUID(1, 2)).cursor(),
            new ListPlace(Instant.parse("9999-12-31T00:00:00Z"), texas.id()).cursor(),
            new ListPlace(Instant.MAX, texas.id()).cursor(),
            new ListPlace(Instant.MIN, texas.id()).cursor(),
            ListPlace.of(california).cursor())) {
      assertThat(page(forged)).as(forged).isEmpty();
    }
  }

  private Optional<SubmissionList> page(@Nullable String cursor) {
    return intake.submissions.list(TestIntake.system("TX"), cursor, 3);
  }

  @Test
  void theStatesStandBesideEachOtherWithAllTheySent() {
    intake.send(SentBundle.delta("TX", "s1").child(1).child("c2", "I", Map.of("sex", "?")));
    intake.send(SentBundle.delta("TX", "s2").child(3));
    intake.receive("TX", SentBundle.delta("TX", "s3").child(4).bytes(), true);
    intake.rest();
    intake.send("CA", SentBundle.delta("CA", "s1").child(5).bytes());
    var waiting = intake.accepted("TX", SentBundle.delta("TX", "s4").child(6).bytes());

    var department = new Actor(Actor.Kind.PERSON, "d", "federal-user", null);
    assertThat(intake.submissions.byState(department))
        .extracting(
            SentByState::state,
            SentByState::status,
            SentByState::submissions,
            SentByState::accepted,
            SentByState::rejected)
        .containsExactly(
            tuple("TX", Status.RECEIVED, 3L, 2L, 1L), tuple("CA", Status.DONE, 1L, 1L, 0L));
    assertThat(intake.submissions.byState(department).getFirst().last())
        .isEqualTo(waiting.times().received());
    assertThat(intake.submissions.byState(TestIntake.system("CA")))
        .extracting(SentByState::state)
        .containsExactly("CA");
  }

  @Test
  void nothingAtAllIsRefusedAndNothingKept() {
    assertThat(intake.receive("TX", new byte[0], false))
        .isEqualTo(new Received.Refused(Refusal.EMPTY));
    assertThat(intake.count("intake.submission")).isZero();
  }

  @Test
  void theRejectedChildrenComeBackAsABundleThatCanBeMended() {
    var done =
        intake.send(
            SentBundle.delta("TX", "s1")
                .child(1)
                .child("c2", "I", Map.of("sex", "?"))
                .dose("c2", "d1", "2020-01-05")
                .child("c3", "I", Map.of("exchange_id", "123456789015")));
    var bundle = intake.send("TX", intake.rejectedBundle(done));

    assertThat(bundle.submissionId()).isEqualTo("s1-mended");
    assertThat(bundle.receipt()).isEqualTo(new Receipt(2, 0, 2, 0, 0, 0, 0, 0));
    assertThat(intake.problems(bundle)).contains("CODE_UNKNOWN", "EXCHANGE_ID_UNKNOWN");
  }

  @Test
  void everyStepLeavesAnEntryInTheAudit() {
    var done = intake.send(SentBundle.delta("TX", "s1").child(1));
    intake.findings(done);

    assertThat(
            intake
                .database()
                .jdbc()
                .sql("select action from audit.entry where object_id = ? order by at, action")
                .param(done.id().toString())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "submission.receive",
            "submission.check",
            "submission.apply",
            "submission.finish",
            "submission.findings");
  }
}
