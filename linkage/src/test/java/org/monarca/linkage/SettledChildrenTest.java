package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.SCORER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.known;
import static org.monarca.linkage.Fixtures.profile;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NeedsReview;
import org.monarca.linkage.weigh.Profile;

/** A child under review may itself be the child it was held apart from. */
class SettledChildrenTest {

  private final Profile incoming = profile(aChild());
  private final Candidate settled = known(1, "settled", aChild());

  private static Candidate underReview(long record, String child, PersonBuilder person) {
    return new Candidate(record, child, profile(person), true);
  }

  @Test
  void aChildUnderReviewIsNoRivalToTheOneItMayBe() {
    var doubtful = underReview(2, "doubtful", aChild().firstName("Fermanda"));

    assertThat(LINKER.decide(incoming, List.of(settled, doubtful)))
        .isEqualTo(new Linked("settled", 1, SCORER.evidence(incoming, settled.profile())));
  }

  @Test
  void anEqualChildUnderReviewIsNoRivalEither() {
    assertThat(LINKER.decide(incoming, List.of(settled, underReview(2, "doubtful", aChild()))))
        .isInstanceOf(Linked.class);
  }

  @Test
  void unlessItIsTheBetterMatch() {
    var poorer = known(1, "settled", aChild().firstName("Fermanda"));
    var better = underReview(2, "doubtful", aChild());

    assertThat(LINKER.decide(incoming, List.of(poorer))).isInstanceOf(Linked.class);
    assertThat(LINKER.decide(incoming, List.of(poorer, better)))
        .isInstanceOfSatisfying(
            NeedsReview.class,
            it ->
                assertThat(it.resemblances())
                    .extracting(Resemblance::child)
                    .containsExactly("doubtful", "settled"));
  }

  @Test
  void twoSettledChildrenAreRivalsWhateverElseIsUnderReview() {
    var other = known(3, "other", aChild());

    assertThat(
            LINKER.decide(incoming, List.of(settled, other, underReview(2, "doubtful", aChild()))))
        .isInstanceOfSatisfying(NeedsReview.class, it -> assertThat(it.resemblances()).hasSize(3));
  }

  /** One settled record is enough: a person has decided about the child already. */
  @Test
  void aChildOfWhomOneRecordIsSettledIsSettled() {
    var pending = underReview(2, "settled", aChild());

    assertThat(LINKER.decide(incoming, List.of(pending, settled))).isInstanceOf(Linked.class);
    assertThat(
            LINKER.decide(
                incoming, List.of(pending, settled, underReview(4, "doubtful", aChild()))))
        .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.child()).isEqualTo("settled"));
  }

  @Test
  void aChildUnderReviewAloneCanBeLinkedTo() {
    assertThat(LINKER.decide(incoming, List.of(underReview(2, "doubtful", aChild()))))
        .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.child()).isEqualTo("doubtful"));
  }

  @Test
  void aDoubtThatHoldsOfTheSettledChildIsAskedTogetherWithTheOther() {
    var otherSex = known(1, "settled", aChild().sex("Male"));

    assertThat(LINKER.decide(incoming, List.of(otherSex, underReview(2, "doubtful", aChild()))))
        .isInstanceOfSatisfying(
            NeedsReview.class,
            it -> assertThat(it.resemblances()).extracting(Resemblance::child).contains("settled"));
  }

  /** All records of a child that is worth a question are asked, not only those that resemble. */
  @Test
  void aRecordThatNobodyWouldAskAboutSpeaksAgainstItsChild() {
    var stranger = known(2, "settled", Fixtures.named("Pao", "Xiong").sex("Male"));
    assertThat(LINKER.isWorthReview(incoming, stranger.profile())).isFalse();

    assertThat(LINKER.decide(incoming, List.of(settled, stranger)))
        .isInstanceOfSatisfying(
            NeedsReview.class,
            it ->
                assertThat(it.resemblances().getFirst().cautions())
                    .containsExactly(Caution.OTHER_RECORD_AGAINST));
  }

  @Test
  void strangersUnderReviewDisturbNobody() {
    var stranger = underReview(2, "stranger", Fixtures.named("Pao", "Xiong"));

    assertThat(LINKER.decide(incoming, List.of(settled, stranger)))
        .isEqualTo(LINKER.decide(incoming, List.of(settled)));
  }
}
