package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.draw.Step.Kind;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

/** The bars of a waterfall before they are drawn. */
class StepTest {

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  @Provide
  Arbitrary<Evidence> evidence() {
    var bits = Arbitraries.doubles().between(-60, 60).ofScale(3);
    var elements =
        Combinators.combine(Arbitraries.of(Level.values()), bits, bits)
            .as((level, own, rarity) -> new ElementEvidence("e", level, own, rarity))
            .list()
            .ofMaxSize(12);
    return Combinators.combine(bits, elements).as((prior, each) -> new Evidence("m", prior, each));
  }

  /** As they are written, to one decimal: nobody finds that the sum is wrong. */
  @Property
  void theFiguresAddUpToTheLast(@ForAll("evidence") Evidence evidence) {
    var steps = Step.of(evidence, ENGLISH);
    double sum = steps.subList(0, steps.size() - 1).stream().mapToDouble(Step::figure).sum();

    assertThat(sum).isCloseTo(steps.getLast().figure(), within(1e-6));
    assertThat(steps.getLast().figure()).isCloseTo(evidence.weight(), within(0.05 + 1e-6));
  }

  @Property
  void everyBarBeginsWhereTheEvidenceStood(@ForAll("evidence") Evidence evidence) {
    var steps = Step.of(evidence, ENGLISH);

    assertThat(steps.getFirst().kind()).isEqualTo(Kind.PRIOR);
    assertThat(steps.getFirst().end()).isCloseTo(evidence.prior(), within(1e-9));
    assertThat(steps.getLast().kind()).isEqualTo(Kind.TOTAL);
    assertThat(steps.getLast().begin()).isZero();
    assertThat(steps.getLast().end()).isCloseTo(evidence.weight(), within(1e-6));
    for (var step : steps.subList(1, steps.size() - 1)) {
      assertThat(step.kind()).isEqualTo(Kind.ELEMENT);
    }
  }

  @Property
  void eachElementThatSaysSomethingHasABar(@ForAll("evidence") Evidence evidence) {
    long compared =
        evidence.elements().stream().filter(one -> one.level() != Level.MISSING).count();

    assertThat(Step.of(evidence, ENGLISH).size()).isGreaterThanOrEqualTo((int) compared + 2);
  }

  /** −1.95 or a little more, as one adds: in one drawing it is rounded one way only. */
  @Test
  void aSumInTheMiddleOfTwoTenthsIsRoundedOnce() {
    var evidence =
        new Evidence(
            "m",
            -0.84,
            List.of(new ElementEvidence("e", Level.TEXT_SAME, -0.7, -0.41000000000000003)));

    var figures = Step.of(evidence, ENGLISH).stream().map(Step::figure).toList();

    assertThat(figures.get(0) + figures.get(1)).isCloseTo(figures.get(2), within(1e-9));
  }

  @Test
  void oneBarFollowsTheOther() {
    var evidence =
        new Evidence(
            "m",
            -10.04,
            List.of(
                new ElementEvidence("born", Level.BIRTH_DATE_SAME, 12.02, 0),
                new ElementEvidence("sex", Level.MISSING, 0, 0),
                new ElementEvidence("given", Level.GIVEN_SAME, 8.5, 1.25)));

    var steps = Step.of(evidence, ENGLISH);

    assertThat(steps).extracting(Step::words).contains("Before comparing", "Same birth date");
    assertThat(steps).hasSize(4);
    assertThat(steps.get(2).begin()).isCloseTo(steps.get(1).end(), within(1e-9));
    assertThat(steps.get(2).hasRarity()).isTrue();
    assertThat(steps.get(1).hasRarity()).isFalse();
    assertThat(steps).extracting(Step::figure).containsExactly(-10.0, 12.0, 9.7, 11.7);
  }

  @Test
  void whatIsBeyondAllBoundsIsCutAndWhatIsNoNumberIsNothing() {
    var evidence =
        new Evidence(
            "m",
            Double.NEGATIVE_INFINITY,
            List.of(
                new ElementEvidence("e", Level.TEXT_SAME, Double.NaN, 0),
                new ElementEvidence("f", Level.TEXT_SAME, 1e12, 0)));

    assertThat(Step.of(evidence, ENGLISH))
        .extracting(Step::figure)
        .containsExactly(-999.0, 0.0, 999.0, 0.0);
  }
}
