package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.monarca.linkage.compare.Level;

/** People with names, parents, dates and places, weighed by any model. */
class WeighedPeopleTest {

  private static final List<Feature> FEATURES = Anybody.FEATURES;

  @Property
  void theWeightIsTheOneOfTheTheory(@ForAll Random random) {
    var model = Anybody.anyModel(random);
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);

    assertThat(new Scorer(FEATURES, model).weight(a, b))
        .isCloseTo(new PlainScorer(FEATURES, model).weight(a, b), within(1e-6));
  }

  @Property
  void theExplanationIsSymmetricalAndAddsUpToTheLastBit(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Anybody.anyModel(random));
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);
    var evidence = scorer.evidence(a, b);

    assertThat(evidence.weight()).isEqualTo(scorer.weight(a, b)).isEqualTo(scorer.weight(b, a));
    assertThat(scorer.evidence(b, a)).isEqualTo(evidence);
  }

  @Property
  void everyFeatureSpeaksOnceInItsOrderAndKinAtTheEnd(@ForAll Random random) {
    var model = Anybody.anyModel(random).named("of this test");
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);
    var evidence = new Scorer(FEATURES, model).evidence(a, b);
    var names = new ArrayList<>(FEATURES.stream().map(Feature::name).toList());
    names.add(Evidence.KIN);

    assertThat(evidence.model()).isEqualTo("of this test");
    assertThat(evidence.elements()).extracting(ElementEvidence::element).isEqualTo(names);
    for (int f = 0; f < FEATURES.size(); f++) {
      assertThat(evidence.elements().get(f).level()).isEqualTo(FEATURES.get(f).compare(a, b));
    }
  }

  @Property
  void whatIsNotComparedHasNoBitsAndIsNotTold(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Anybody.anyModel(random));
    var a = Anybody.anyone(random);
    var evidence = scorer.evidence(a, Anybody.like(a, random));

    for (var element : evidence.elements()) {
      if (element.level() == Level.MISSING && !element.element().equals(Evidence.KIN)) {
        assertThat(element.bits()).isZero();
        assertThat(element.rarity()).isZero();
      }
    }
    assertThat(evidence.sentences(Locale.ENGLISH))
        .hasSize(
            (int) evidence.elements().stream().filter(e -> e.level() != Level.MISSING).count());
  }

  /** That brothers, sisters or twins would agree so too never makes one person likelier. */
  @Property
  void kinOnlyEverTakeBack(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Anybody.anyModel(random));
    var a = Anybody.anyone(random);
    var kin = scorer.evidence(a, Anybody.like(a, random)).elements().getLast();

    assertThat(kin.bits()).isNotPositive();
    assertThat(kin.rarity()).isZero();
    assertThat(kin.level())
        .isIn(
            kin.bits() < -0.5
                ? List.of(Level.FAMILY_TWINS, Level.FAMILY_SIBLINGS)
                : List.of(Level.MISSING));
  }

  @Property
  void withoutKinInTheModelNothingIsTakenBack(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Marks.model(0.05, 0, 0, Anybody.anyModel(random).features()));
    var a = Anybody.anyone(random);
    var kin = scorer.evidence(a, Anybody.like(a, random)).elements().getLast();

    assertThat(kin.bits()).isZero();
    assertThat(kin.level()).isEqualTo(Level.MISSING);
  }

  /** However rare a name is: a slip in a list of names must not outweigh everything else. */
  @Property
  void rarityAddsFiveBitsAtMostAndTakesSix(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Anybody.anyModel(random));
    var a = Anybody.anyone(random);

    assertThat(scorer.evidence(a, Anybody.like(a, random)).elements())
        .allSatisfy(element -> assertThat(element.rarity()).isBetween(-6.0, 5.0));
  }

  /** Nobody would believe an explanation in which the better agreement is worth less. */
  @Property(tries = 100)
  void byAMonotoneModelTheBetterLevelIsNeverWorthLess(@ForAll Random random) {
    var model = independent(Monotone.of(Anybody.anyModel(random)));
    var scorer = new Scorer(FEATURES, model);
    var bits = Stream.generate(TreeMap<Integer, Double>::new).limit(FEATURES.size()).toList();
    for (int pair = 0; pair < 100; pair++) {
      var a = Anybody.anyone(random);
      var b = Anybody.like(a, random);
      var elements = scorer.evidence(a, b).elements();
      for (int f = 0; f < FEATURES.size(); f++) {
        if (elements.get(f).level() != Level.MISSING) {
          bits.get(f).put(FEATURES.get(f).place(a, b), elements.get(f).bits());
        }
      }
    }
    for (var ofFeature : bits) {
      double better = Double.POSITIVE_INFINITY;
      for (double worse : ofFeature.values()) {
        assertThat(worse).isLessThanOrEqualTo(better + 1e-9);
        better = worse;
      }
    }
  }

  private static Model independent(Model model) {
    return Marks.model(
        model.matches(),
        model.twins(),
        model.siblings(),
        model.features().stream()
            .map(weights -> weights.given(FeatureWeights.INDEPENDENT, List.of()))
            .toList());
  }

  @Property
  void aRecordThatTravelledIsWeighedTheSame(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Anybody.anyModel(random));
    var here = Anybody.anyone(random);
    var there = Anybody.like(here, random);

    assertThat(
            scorer.evidence(
                ProfileBytes.read(ProfileBytes.write(here)),
                ProfileBytes.read(ProfileBytes.write(there))))
        .isEqualTo(scorer.evidence(here, there));
  }

  /** Of somebody searched for the kin are as much likelier as the person is. */
  @Property
  void whoIsSearchedForAgreesAtTheSameLevelsWithTheSameBits(@ForAll Random random) {
    var scorer = new Scorer(FEATURES, Anybody.anyModel(random));
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);
    var found = scorer.evidence(a, b, 6);
    var linked = scorer.evidence(a, b);

    assertThat(found.elements().subList(0, FEATURES.size()))
        .isEqualTo(linked.elements().subList(0, FEATURES.size()));
    assertThat(found.prior()).isCloseTo(linked.prior() + 6, within(1e-9));
    assertThat(ofKin(found)).isCloseTo(64 * ofKin(linked), withinPercentage(1e-6));
    assertThat(found.weight()).isGreaterThanOrEqualTo(linked.weight() - 1e-9);
  }

  /** How likely kin are beside strangers. */
  private static double ofKin(Evidence evidence) {
    return Math.pow(2, -evidence.elements().getLast().bits()) - 1;
  }
}
