package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.MODEL;
import static org.monarca.linkage.Fixtures.SCORER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.known;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NeedsReview;
import org.monarca.linkage.Decision.NewChild;
import org.monarca.linkage.weigh.Profile;

/**
 * Where exactly deciding begins and ends: the limits are set beside the weights of real records.
 */
class LinkerThresholdsTest {

  private static final double LOW = -60;

  private final Profile incoming = profile(aChild().source("TX"));
  private final Candidate same = known(1, "child", aChild());
  private final Candidate slip = known(2, "child", aChild().firstName("Fernnda"));
  private final Candidate rival = known(3, "rival", aChild().firstName("Fermanda"));

  private double weight(Candidate candidate) {
    return SCORER.weight(incoming, candidate.profile());
  }

  private Decision decide(Thresholds thresholds, Candidate... known) {
    return new Linker(MODEL.with(thresholds)).decide(incoming, List.of(known));
  }

  @Test
  void whoReachesTheLimitExactlyIsLinked() {
    var thresholds = new Thresholds(weight(same), LOW, 0, LOW);

    assertThat(decide(thresholds, same))
        .isEqualTo(new Linked("child", 1, SCORER.evidence(incoming, same.profile())));
  }

  @Test
  void whoFallsShortByTheLeastBitIsAQuestion() {
    var thresholds = new Thresholds(Math.nextUp(weight(same)), LOW, 0, LOW);

    assertThat(cautions(decide(thresholds, same))).containsExactly(Caution.EVIDENCE_TOO_WEAK);
  }

  @Test
  void whoReachesTheLimitOfReviewIsAQuestionAndWhoFallsShortIsNew() {
    double weight = weight(slip);

    assertThat(decide(new Thresholds(99, weight, 0, LOW), slip)).isInstanceOf(NeedsReview.class);
    assertThat(decide(new Thresholds(99, Math.nextUp(weight), 0, LOW), slip))
        .isInstanceOfSatisfying(
            NewChild.class,
            it ->
                assertThat(it.nearest())
                    .hasValueSatisfying(nearest -> {
                      assertThat(nearest.record()).isEqualTo(2);
                      assertThat(nearest.evidence().weight()).isEqualTo(weight);
                      assertThat(nearest.cautions()).contains(Caution.EVIDENCE_TOO_WEAK);
                    }));
  }

  @Test
  void isWorthReviewIsTheSameLimit() {
    double weight = weight(slip);
    var reaches = new Linker(MODEL.with(new Thresholds(99, weight, 0, LOW)));
    var fails = new Linker(MODEL.with(new Thresholds(99, Math.nextUp(weight), 0, LOW)));

    assertThat(reaches.isWorthReview(incoming, slip.profile())).isTrue();
    assertThat(fails.isWorthReview(incoming, slip.profile())).isFalse();
  }

  @Test
  void anotherRecordOfTheChildMustNotFallBelowTheFloor() {
    double least = weight(slip);

    assertThat(decide(new Thresholds(0, LOW, 0, LOW), same, slip)).isInstanceOf(Linked.class);
    assertThat(decide(new Thresholds(least, least, 0, least), same, slip))
        .isInstanceOf(Linked.class);
    double above = Math.nextUp(least);
    assertThat(cautions(decide(new Thresholds(above, above, 0, above), same, slip)))
        .containsExactly(Caution.OTHER_RECORD_AGAINST);
  }

  @Test
  void theRecordThatResemblesItMostIsNamedWhereverItStands() {
    var thresholds = new Thresholds(0, LOW, 0, LOW);

    for (var order : List.of(List.of(same, slip), List.of(slip, same))) {
      assertThat(new Linker(MODEL.with(thresholds)).decide(incoming, order))
          .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.record()).isEqualTo(1));
    }
  }

  @Test
  void ofEqualRecordsTheEarlierIsNamed() {
    var again = known(9, "child", aChild());
    var thresholds = new Thresholds(0, LOW, 0, LOW);

    for (var order : List.of(List.of(same, again), List.of(again, same))) {
      assertThat(new Linker(MODEL.with(thresholds)).decide(incoming, order))
          .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.record()).isEqualTo(1));
    }
  }

  @Test
  void aRivalWhoCouldBeLinkedTooIsAQuestionHoweverFarBehind() {
    double behind = weight(rival);

    assertThat(cautions(decide(new Thresholds(behind, LOW, 0, LOW), same, rival)))
        .containsExactly(Caution.ANOTHER_CHILD_TOO);
    assertThat(decide(new Thresholds(Math.nextUp(behind), LOW, 0, LOW), same, rival))
        .isInstanceOf(Linked.class);
  }

  @Test
  void theBestMustLeadByTheMargin() {
    double lead = weight(same) - weight(rival);
    double link = Math.nextUp(weight(rival));

    assertThat(decide(new Thresholds(link, LOW, lead, LOW), same, rival))
        .isInstanceOf(Linked.class);
    assertThat(cautions(decide(new Thresholds(link, LOW, Math.nextUp(lead), LOW), same, rival)))
        .containsExactly(Caution.ANOTHER_CHILD_TOO);
  }

  @Test
  void whoIsNotWorthAQuestionIsNoRival() {
    double behind = weight(rival);
    double link = Math.nextUp(behind);

    assertThat(cautions(decide(new Thresholds(link, behind, 99, LOW), same, rival)))
        .containsExactly(Caution.ANOTHER_CHILD_TOO);
    assertThat(decide(new Thresholds(link, link, 99, LOW), same, rival)).isInstanceOf(Linked.class);
  }

  @Test
  void onlyTheBestIsWarnedOfItsRivals() {
    var decision = decide(new Thresholds(0, LOW, 99, LOW), rival, same);

    assertThat(decision)
        .isInstanceOfSatisfying(
            NeedsReview.class,
            it -> {
              assertThat(it.resemblances())
                  .extracting(Resemblance::child)
                  .containsExactly("child", "rival");
              assertThat(it.resemblances().getLast().cautions())
                  .doesNotContain(Caution.ANOTHER_CHILD_TOO);
            });
  }

  @Test
  void amongStrangersTheNearestIsNamedAndNobodyWhereNobodyWasCompared() {
    var stranger = known(7, "s", aChild().firstName("Pao").birthDate(LocalDate.of(2009, 1, 2)));
    var further = known(8, "t", Fixtures.named("Mai", "Vang").birthDate(LocalDate.of(2001, 7, 7)));
    var strict = new Thresholds(99, 98, 0, LOW);

    assertThat(decide(strict, further, stranger))
        .isInstanceOfSatisfying(
            NewChild.class, it -> assertThat(it.nearest()).map(Resemblance::child).contains("s"));
    assertThat(decide(strict)).isEqualTo(new NewChild(Optional.empty()));
  }

  private static Iterable<Caution> cautions(Decision decision) {
    assertThat(decision).isInstanceOf(NeedsReview.class);
    return ((NeedsReview) decision).resemblances().getFirst().cautions();
  }
}
