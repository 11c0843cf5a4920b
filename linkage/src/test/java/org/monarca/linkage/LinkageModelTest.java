package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.monarca.linkage.Fixtures.MODEL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.linkage.ThresholdBasis.Bound;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.learn.Learning;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.Profile;

class LinkageModelTest {

  private static final Learning LEARNING = new Learning("small", "a slice", 7);

  @Test
  void theShippedModelIsReadAndWrittenEqual() throws IOException {
    assertThat(LinkageModel.read(MODEL.write())).isEqualTo(MODEL);
    assertThat(
            LinkageModel.read(
                new ByteArrayInputStream(MODEL.write().getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(MODEL);
    assertThat(MODEL.version()).isNotBlank();
    assertThat(MODEL.weights().training().records()).isGreaterThan(10_000);
  }

  @Test
  void byWhatThresholdsWereChosenStandsInTheFileUntilOneOfThemChanges() {
    var basis =
        new ThresholdBasis(
            "reviews", Optional.of(new Bound(0.999, 4_000, 3_999, 0.9986)), Optional.empty());
    var thresholds = new Thresholds(3.1, -2, 6, -11);

    var chosen = MODEL.with(thresholds, basis);

    assertThat(LinkageModel.read(chosen.write())).isEqualTo(chosen);
    assertThat(chosen.basis().orElseThrow().link().orElseThrow().wrong()).isEqualTo(1);
    assertThat(MODEL.basis()).isEmpty();
    assertThat(MODEL.write()).doesNotContain("thresholdsFrom");
    assertThat(chosen.with(MODEL.weights()).basis()).isEmpty();
    assertThat(chosen.with(thresholds).basis()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("elements")
  void aBetterLevelIsNeverWorthLess(Feature element) {
    assertMonotone(weights(MODEL.weights(), element));
  }

  @ParameterizedTest
  @MethodSource("elements")
  void noWeightIsWithoutEnd(Feature element) {
    assertThat(bits(weights(MODEL.weights(), element))).allMatch(bits -> bits > -15 && bits < 16);
  }

  static Stream<Feature> elements() {
    return StudentElements.ALL.stream();
  }

  @Test
  void theMissingSecondSurnameSpeaksForAndOneSharedSurnameDoesNot() {
    assertThat(bits(Level.SURNAMES_SECOND_MISSING)).isGreaterThan(5);
    assertThat(bits(Level.SURNAMES_FIRST_MISSING)).isGreaterThan(0.5);
    assertThat(bits(Level.SURNAMES_ONE_SHARED)).isLessThan(1);
  }

  private static double bits(Level level) {
    var element = StudentElements.SURNAMES;
    return bits(weights(MODEL.weights(), element)).get(element.levels().indexOf(level));
  }

  @Test
  void aFileThatLacksALevelIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinkageModel.read(MODEL.write().replace("GIVEN_SLIP", "GIVEN_SLOP")))
        .withMessageContaining("GIVEN_SLOP")
        .withMessageContaining("GIVEN_SLIP");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinkageModel.read(MODEL.write().replace("\"m\": 0.", "\"m\": 1.")))
        .withMessageContaining("must be above 0 up to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinkageModel.read(MODEL.write().replace("\"review\"", "\"revue\"")))
        .withMessageContaining("\"review\" is missing");
  }

  @Test
  void thresholdsThatDoNotRiseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(1, 2, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(3, 2, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(3, 2, 0, 2.5));
  }

  @Test
  void learningFromASliceGivesAModelOfTheSameShape() throws IOException {
    var small = StudentLearning.learn(LEARNING, slice(), List.of(), 2);

    small.features().forEach(LinkageModelTest::assertMonotone);
    assertThat(small.training().records()).isEqualTo(slice().size());
    assertThat(LinkageModel.read(MODEL.with(small).write()).weights()).isEqualTo(small);
  }

  @Test
  void theOrderOfTheRecordsAndTheNumberOfThreadsTeachNothing() throws IOException {
    var shuffled = new ArrayList<>(slice());
    Collections.shuffle(shuffled, new Random(3));
    var once = StudentLearning.learn(LEARNING, slice(), List.of(), 1);

    assertThat(StudentLearning.learn(LEARNING, shuffled, List.of(), 3)).isEqualTo(once);
  }

  @Test
  void whatPeopleDecideMovesTheModelTheirWay() throws IOException {
    var slice = slice();
    var slip = Fixtures.profile(Fixtures.aChild().firstName("Fernnda").parent1(null, null));
    var other = Fixtures.profile(Fixtures.aChild());
    var one = Collections.nCopies(300, new Decided(other, slip, true));
    var two = Collections.nCopies(300, new Decided(other, slip, false));

    var taughtOne = StudentLearning.learn(LEARNING, slice, one, 2);
    var taughtTwo = StudentLearning.learn(LEARNING, slice, two, 2);

    assertThat(taughtOne.training().same()).isEqualTo(300);
    assertThat(taughtTwo.training().different()).isEqualTo(300);
    assertThat(taughtOne.features()).isNotNull();
    assertThat(MODEL.with(taughtOne).scorer().weight(other, slip))
        .isGreaterThanOrEqualTo(MODEL.with(taughtTwo).scorer().weight(other, slip));
  }

  @Test
  void inALargerPopulationTheSameAgreementProvesLess() {
    var a = Fixtures.profile(Fixtures.named("Fernanda", "Zubeldía"));
    double small = MODEL.with(MODEL.weights().forPopulationOf(10_000)).scorer().weight(a, a);
    double large = MODEL.with(MODEL.weights().forPopulationOf(10_240_000)).scorer().weight(a, a);

    assertThat(small - large).isBetween(9.9, 10.1);
  }

  @Test
  void thresholdsCanBeReplaced() {
    var strict = new Thresholds(30, 0, 10, -5);

    assertThat(MODEL.with(strict).thresholds()).isEqualTo(strict);
    assertThat(MODEL.with(strict).weights()).isEqualTo(MODEL.weights());
  }

  private static List<Profile> slice() throws IOException {
    return Students.slice().stream()
        .map(student -> Fixtures.STANDARDISER.profile(student.person()))
        .toList();
  }

  private static FeatureWeights weights(Model model, Feature element) {
    return model.features().get(StudentElements.ALL.indexOf(element));
  }

  private static void assertMonotone(FeatureWeights weights) {
    var bits = bits(weights);
    for (int level = 1; level < bits.size(); level++) {
      assertThat(bits.get(level))
          .as(weights.name())
          .isLessThanOrEqualTo(bits.get(level - 1) + 0.01);
    }
  }

  private static List<Double> bits(FeatureWeights weights) {
    return IntStream.range(0, weights.m().size())
        .mapToObj(level -> Math.log(weights.m().get(level) / weights.u().get(level)) / Math.log(2))
        .toList();
  }
}
