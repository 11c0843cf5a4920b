package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.unusual.Comparison;
import org.monarca.exchange.intake.unusual.Comparisons.Said;
import org.monarca.exchange.intake.unusual.Figure;
import org.monarca.exchange.intake.unusual.Unusual;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Mode;
import org.monarca.records.submission.Limits;

/** Submissions beside what their State told before. */
class ComparedTest {

  private static final Figure SEVENTH = new Figure(Figure.Of.GRADE, "07");
  private static final Actor ADMINISTRATOR = Actor.person("tx-1", "state-data-admin", "TX");

  private final TestIntake intake = new TestIntake(100, Limits.published());

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aGradeThatVanishedFromAFullListIsAskedAboutAndHoldsNothingUp() {
    intake.send(list("s1", 1, "07"));
    var done = intake.send(list("s2", 2, "08"));

    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.unusual())
        .containsExactly(
            new Unusual(SEVENTH, 30, 0, false),
            new Unusual(new Figure(Figure.Of.GRADE, "08"), 0, 30, false));
  }

  @Test
  void aRehearsalSaysItToo() {
    intake.send(list("s1", 1, "07"));
    intake.receive("TX", list("s2", 2, "08").bytes(), true);
    intake.rest();

    assertThat(intake.list(ADMINISTRATOR).getFirst().unusual())
        .extracting(Unusual::figure)
        .contains(SEVENTH);
  }

  @Test
  void theFirstOfItsKindIsComparedWithNothing() {
    intake.send(list("s1", 1, "07"));
    var first = intake.send(night("s2", 2, "08"));

    assertThat(first.unusual()).isEmpty();
    assertThat(comparison(first, Mode.DELTA)).isEqualTo(new Comparison(0, false, List.of()));
  }

  @Test
  void nightsAreComparedWithNightsOnceThereAreEnough() {
    for (int day = 1; day <= 3; day++) {
      assertThat(intake.send(night("s" + day, day, day % 2 == 0 ? "06" : "07")).unusual())
          .isEmpty();
    }
    var fourth = intake.send(night("s4", 4, "09"));

    assertThat(fourth.unusual())
        .extracting(Unusual::figure)
        .contains(new Figure(Figure.Of.GRADE, "09"));
    assertThat(comparison(fourth, Mode.DELTA).compared()).isEqualTo(3);
  }

  @Test
  void childrenWhoAreSentAgainToBeMendedAreNoHistory() {
    intake.send(list("s1", 1, "07"));
    var mended = intake.send(night("s1-mended", 2, "08"));

    assertThat(intake.comparisons().of(ADMINISTRATOR, mended.id(), Mode.DELTA)).isEmpty();
  }

  @Test
  void whatNobodyAnswersIsAskedAgain() {
    intake.send(list("s1", 1, "07"));
    intake.send(list("s2", 2, "08"));

    assertThat(intake.send(list("s3", 3, "08")).unusual())
        .contains(new Unusual(SEVENTH, 30, 0, false));
  }

  @Test
  void whatAPersonSaysIsSoIsNotAskedAgain() {
    intake.send(list("s1", 1, "07"));
    var asked = intake.send(list("s2", 2, "08"));

    assertThat(say(asked, List.of(SEVENTH), "One school joined another.")).isEqualTo(Said.DONE);
    var answered = intake.status(asked).unusual().getFirst();
    var next = intake.send(list("s3", 3, "08"));

    assertThat(answered).isEqualTo(new Unusual(SEVENTH, 30, 0, true));
    assertThat(next.unusual()).extracting(Unusual::figure).doesNotContain(SEVENTH);
    assertThat(comparison(asked, Mode.FULL).asked().getFirst().answer())
        .satisfies(answer -> assertThat(answer.note()).isEqualTo("One school joined another."));
    assertThat(audited(asked)).isEqualTo(1);
  }

  @Test
  void whatWasSaidOnceStaysAsItWasSaid() {
    intake.send(list("s1", 1, "07"));
    var asked = intake.send(list("s2", 2, "08"));
    say(asked, List.of(SEVENTH), "First");

    assertThat(say(asked, List.of(SEVENTH), "Second")).isEqualTo(Said.DONE);

    assertThat(comparison(asked, Mode.FULL).asked().getFirst().answer())
        .satisfies(answer -> assertThat(answer.note()).isEqualTo("First"));
    assertThat(audited(asked)).isEqualTo(1);
  }

  @Test
  void nothingIsSaidWithoutAReasonOrOfNothing() {
    intake.send(list("s1", 1, "07"));
    var asked = intake.send(list("s2", 2, "08"));

    assertThat(say(asked, List.of(), "Why")).isEqualTo(Said.NOTHING_CHOSEN);
    assertThat(say(asked, List.of(SEVENTH), " ")).isEqualTo(Said.NO_NOTE);
    assertThat(say(asked, List.of(SEVENTH), "x".repeat(501))).isEqualTo(Said.NOTE_TOO_LONG);
    assertThat(intake.status(asked).unusual().getFirst().saidSo()).isFalse();
    assertThat(audited(asked)).isZero();
  }

  @Test
  void nobodySaysAnythingOfAnotherStatesSubmission() {
    intake.send(list("s1", 1, "07"));
    var asked = intake.send(list("s2", 2, "08"));
    var california = Actor.person("ca-1", "state-data-admin", "CA");

    intake.comparisons().itIsSo(california, asked.id(), List.of(SEVENTH), "Why");

    assertThat(intake.status(asked).unusual().getFirst().saidSo()).isFalse();
    assertThat(audited(asked)).isZero();
  }

  @Test
  void manyWhoAreRefusedAtOnceAreAskedAbout() {
    intake.send(list("s1", 1, "07"));
    var bad = SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z");
    for (int i = 1; i <= 30; i++) {
      bad.child("c" + i, "U", Map.of("sex", "?"));
    }
    var done = intake.send(bad);

    assertThat(done.unusual())
        .extracting(Unusual::figure)
        .contains(new Figure(Figure.Of.REJECTED, ""), new Figure(Figure.Of.CHILDREN, ""));
  }

  private static SentBundle list(String id, int day, String grade) {
    return children(SentBundle.full("TX", id), day, grade);
  }

  private static SentBundle night(String id, int day, String grade) {
    return children(SentBundle.delta("TX", id), day, grade);
  }

  /** Thirty children of one grade. */
  private static SentBundle children(SentBundle bundle, int day, String grade) {
    bundle.created("2026-11-%02dT10:00:00Z".formatted(day));
    for (int i = 1; i <= 30; i++) {
      bundle.child(i).row("enrollments.csv", Enrolled.in("c" + i, grade, "480000100001"));
    }
    return bundle;
  }

  private Said say(SubmissionStatus submission, List<Figure> figures, String note) {
    return intake.comparisons().itIsSo(ADMINISTRATOR, submission.id(), figures, note);
  }

  private Comparison comparison(SubmissionStatus submission, Mode mode) {
    return intake.comparisons().of(ADMINISTRATOR, submission.id(), mode).orElseThrow();
  }

  private long audited(SubmissionStatus submission) {
    return intake
        .database()
        .jdbc()
        .sql("select count(*) from audit.entry where object_id = ? and action = 'submission.vouch'")
        .param(submission.id().toString())
        .query(Long.class)
        .single();
  }
}
