package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.records.problems.Problem;

/** A child under review has a number of its own, and its State is told why. */
class ReviewedChildrenTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aKnownChildSentWithAStrangersNumberIsReviewedAloneAndWarnedAbout() {
    var ana = Map.of("parent_1_first_name", "Rosa", "parent_1_last_name", "Vega");
    var shared = numberOf(intake.send(SentBundle.delta("TX", "s1").child("a", "I", ana)), "a");
    var michigan = intake.send("MI", SentBundle.delta("MI", "s1").child("b", "I", ana).bytes());
    assertThat(numberOf(michigan, "b")).isEqualTo(shared);
    var stranger = numberOf(intake.send("CA", SentBundle.delta("CA", "s1").child(7).bytes()), "c7");

    var claiming =
        Map.of(
            "parent_1_first_name",
            "Rosa",
            "parent_1_last_name",
            "Vega",
            "exchange_id",
            Objects.requireNonNull(stranger));
    var done =
        intake.send(
            "MI",
            SentBundle.delta("MI", "s2")
                .created("2026-11-02T10:00:00Z")
                .child("b", "U", claiming)
                .bytes());

    assertThat(done.receipt()).isEqualTo(new Receipt(1, 1, 0, 0, 0, 0, 0, 1));
    assertThat(intake.outcomes(done).values())
        .extracting(ChildOutcome::verdict)
        .containsExactly(Verdict.REVIEW);
    assertThat(numberOf(done, "b")).isNotIn(shared, stranger);
    assertThat(intake.problems(done)).contains(Problem.EXCHANGE_ID_CONTRADICTED.name());
  }

  @Test
  void saidAgainUnchangedItIsReviewedAndWarnedAboutAgain() {
    var stranger = numberOf(intake.send("CA", SentBundle.delta("CA", "s1").child(7).bytes()), "c7");
    var claiming = Map.of("exchange_id", Objects.requireNonNull(stranger));
    intake.send("MI", SentBundle.delta("MI", "s1").child("b", "I", claiming).bytes());

    var again =
        intake.send(
            "MI",
            SentBundle.delta("MI", "s2")
                .created("2026-11-02T10:00:00Z")
                .child("b", "U", claiming)
                .bytes());

    assertThat(again.receipt()).isEqualTo(new Receipt(1, 1, 0, 1, 0, 0, 0, 1));
    assertThat(intake.problems(again)).contains(Problem.EXCHANGE_ID_CONTRADICTED.name());
  }

  private @Nullable String numberOf(SubmissionStatus submission, String child) {
    return Objects.requireNonNull(intake.outcomes(submission).get(child)).exchangeId();
  }
}
