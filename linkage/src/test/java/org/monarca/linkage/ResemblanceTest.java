package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.weigh.Evidence;

/** A child that resembles a record, what keeps it from being linked, and where deciding begins. */
class ResemblanceTest {

  private static final Evidence EVIDENCE = new Evidence("m", 3, List.of());

  private static Resemblance with(Set<Caution> cautions) {
    return new Resemblance("child", 7, EVIDENCE, cautions);
  }

  /** What is kept with a decision is read in the same order, however it came about. */
  @Property
  void cautionsAreInTheirOrderWhicheverCameFirst(@ForAll Set<Caution> cautions) {
    assertThat(with(cautions).cautions())
        .containsExactlyElementsOf(
            EnumSet.allOf(Caution.class).stream().filter(cautions::contains).toList());
  }

  @Property
  void oneMoreCautionLeavesTheOthersAndTheChildAsTheyWere(
      @ForAll Set<Caution> cautions, @ForAll Caution more) {
    var before = with(cautions);
    var after = before.with(more);
    var all = EnumSet.of(more);
    all.addAll(cautions);

    assertThat(after).isEqualTo(with(all));
    assertThat(after.with(more)).isEqualTo(after);
    assertThat(before).isEqualTo(with(cautions));
  }

  @Test
  void cautionsCannotBeTakenBack() {
    var own = EnumSet.of(Caution.SEX_DIFFERS);
    var resemblance = with(own);
    own.clear();

    assertThat(resemblance.cautions()).containsExactly(Caution.SEX_DIFFERS);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> resemblance.cautions().clear());
  }

  /** Thresholds are chosen by those whom nothing else keeps apart. */
  @ParameterizedTest
  @EnumSource(Caution.class)
  void onlyWeaknessIsAMatterOfWeight(Caution caution) {
    boolean isWeakness = caution == Caution.EVIDENCE_TOO_WEAK;

    assertThat(with(Set.of(caution)).isTellingByWeight()).isEqualTo(isWeakness);
    assertThat(with(EnumSet.of(caution, Caution.EVIDENCE_TOO_WEAK)).isTellingByWeight())
        .isEqualTo(isWeakness);
    assertThat(with(Set.of()).isTellingByWeight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 5, 3, 0, true",
    "5, 5, 0, 5, true", // all three the same, and no margin
    "4.9, 5, 3, 0, false", // links what is not even worth a question
    "10, 5, -0.1, 0, false",
    "10, 5, 3, 5.1, false", // whom it asks about it would not let stand
    "-1, -2, 0, -3, true"
  })
  void floorReviewAndLinkRise(
      double link, double review, double margin, double floor, boolean fits) {
    if (fits) {
      assertThat(new Thresholds(link, review, margin, floor).link()).isEqualTo(link);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Thresholds(link, review, margin, floor))
          .withMessage("floor, review and link must rise, margin is not negative");
    }
  }

  @Test
  void aQuestionIsAboutSomebody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision.NeedsReview(List.of()))
        .withMessage("there is nothing to review");
  }
}
