package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.records.problems.Problem;

/** A child under review has a number of its own, and its State is told why. */
class ReviewedChildrenTest {

  private static final Map<String, String> ANA =
      Map.of("parent_1_first_name", "Rosa", "parent_1_last_name", "Vega");

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aKnownChildSentWithAStrangersNumberIsReviewedAloneAndWarnedAbout() {
    var shared = numberOf(intake.send(SentBundle.delta("TX", "s1").child("a", "I", ANA)), "a");
    var michigan = intake.send("MI", SentBundle.delta("MI", "s1").child("b", "I", ANA).bytes());
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

  @Test
  void whoResemblesAChildOfWhomOneRecordIsLeftIsReviewed() {
    intake.send(SentBundle.delta("TX", "s1").child("a", "I", ANA));
    intake.send("MI", SentBundle.delta("MI", "s1").child("b", "I", ANA).bytes());
    withdraw("TX", "a");

    assertThat(brother().receipt()).isEqualTo(new Receipt(1, 1, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void whoResemblesOnlyWhomAllStatesTookBackIsNewForNobodyIsAsked() {
    intake.send(SentBundle.delta("TX", "s1").child("a", "I", ANA));
    intake.send("MI", SentBundle.delta("MI", "s1").child("b", "I", ANA).bytes());
    withdraw("TX", "a");
    withdraw("MI", "b");

    var done = brother();

    assertThat(done.receipt()).isEqualTo(new Receipt(1, 1, 0, 0, 0, 0, 1, 0));
    assertThat(intake.outcomes(done).values())
        .extracting(ChildOutcome::verdict)
        .containsExactly(Verdict.NEW);
  }

  @Test
  void whoIsSentWithANumberThatWasTakenBackIsWarnedAboutAndReviewedOnlyWhenThatIsToldAgain() {
    var seven = intake.send("CA", SentBundle.delta("CA", "s1").child(7).bytes());
    var claiming = Map.of("exchange_id", Objects.requireNonNull(numberOf(seven, "c7")));
    withdraw("CA", "c7");

    var first = intake.send("MI", SentBundle.delta("MI", "s1").child("b", "I", claiming).bytes());
    var again = intake.send("MI", later("MI", "s2", "02").child("b", "U", claiming).bytes());
    intake.send("CA", later("CA", "s3", "03").child(7).bytes());
    var then = intake.send("MI", later("MI", "s4", "04").child("b", "U", claiming).bytes());

    assertThat(first.receipt()).isEqualTo(new Receipt(1, 1, 0, 0, 0, 0, 1, 0));
    assertThat(again.receipt()).isEqualTo(new Receipt(1, 1, 0, 1, 0, 1, 0, 0));
    assertThat(then.receipt()).isEqualTo(new Receipt(1, 1, 0, 1, 0, 0, 0, 1));
    assertThat(List.of(first, again, then))
        .allSatisfy(sent ->
            assertThat(intake.problems(sent)).contains(Problem.EXCHANGE_ID_CONTRADICTED.name()));
  }

  /** Alike in all but the sex. */
  private SubmissionStatus brother() {
    var like = new HashMap<>(ANA);
    like.put("sex", "Male");
    return intake.send("CA", SentBundle.delta("CA", "s1").child("x", "I", like).bytes());
  }

  private void withdraw(String state, String id) {
    var bundle = later(state, "withdrawn", "02").child(id, "D", Map.of());
    assertThat(intake.send(state, bundle.bytes()).receipt())
        .isEqualTo(new Receipt(1, 1, 0, 0, 1, 0, 0, 0));
  }

  private static SentBundle later(String state, String id, String day) {
    return SentBundle.delta(state, id).created("2026-11-%sT10:00:00Z".formatted(day));
  }

  private @Nullable String numberOf(SubmissionStatus submission, String child) {
    return Objects.requireNonNull(intake.outcomes(submission).get(child)).exchangeId();
  }
}
