package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model in a file is the model that was written, or a refusal that says what is wrong. */
class DamagedModelFileTest {

  private static final List<Feature> FEATURES = features();

  /** Marks, and names beside them, so that both parts of a file are filled. */
  private static List<Feature> features() {
    return Stream.concat(Marks.features(4).stream(), Stream.of(NameFeature.given())).toList();
  }

  private static Model anyModel(Random random) {
    var marks = Marks.anyModel(random, 4);
    int levels = NameFeature.given().levels().size();
    var shares = Collections.nCopies(levels, 1.0 / levels);
    var none = Collections.nCopies(levels, Double.NaN);
    var names =
        new FeatureWeights(
            "given-names",
            shares,
            shares,
            shares,
            shares,
            none,
            random.nextInt(4),
            List.of(shares, shares, shares));
    var all = new ArrayList<>(marks.features());
    all.add(names);
    return new Model(
        "version \"%s\"\n\u00e9".formatted(random.nextInt()),
        marks.matches(),
        marks.twins(),
        marks.siblings(),
        all,
        new Model.Training("a \\ source", 1 + random.nextInt(9_999), random.nextInt(), 3, 4));
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBackToTheLastBit(@ForAll Random random) {
    var model = anyModel(random);

    assertThat(ModelFile.read(ModelFile.write(model, FEATURES), FEATURES)).isEqualTo(model);
  }

  @Property(tries = 300)
  void whatIsReadAndWrittenAgainIsTheSameText(@ForAll Random random) {
    var text = ModelFile.write(anyModel(random), FEATURES);

    assertThat(ModelFile.write(ModelFile.read(text, FEATURES), FEATURES)).isEqualTo(text);
  }

  /** Nothing but a refusal by value: no text may bring the service down. */
  @Property
  void aFileWithAWrongLetterIsReadOrRefused(
      @ForAll Random random, @ForAll @IntRange(max = 3) int kind) {
    var text = ModelFile.write(anyModel(new Random(5)), FEATURES);
    int at = random.nextInt(text.length());
    char letter = "{}[]\",:0-9eE.x\n\\u".charAt(random.nextInt(17));
    var damaged =
        switch (kind) {
          case 0 -> text.substring(0, at);
          case 1 -> text.substring(0, at) + text.substring(at + 1);
          case 2 -> text.substring(0, at) + letter + text.substring(at);
          default -> text.substring(0, at) + letter + text.substring(at + 1);
        };

    try {
      assertThat(ModelFile.read(damaged, FEATURES).features()).hasSameSizeAs(FEATURES);
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal).hasMessageMatching("(?s).{8,}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\": \"monarca-linkage-model-2\", | | its format is \"\"",
        "\"version\": | \"vision\": | \"version\" is missing",
        "\"shares\": { | \"shares\": 7, \"x\": { | shares",
        "\"names\": { | \"nomes\": { | \"names\" is missing",
        "\"given-names\" | \"given names\" | under \"names\" the model compares given names",
        "\"columns\": { | \"columnas\": { | \"columns\" is missing",
        "\"c0\": { | \"c9\": { | under \"columns\" the model compares c9",
        "\"dependences\": { | \"x\": { | \"dependences\" is missing",
        "\"on\": \"column c1\" | \"on\": \"column c7\" | \"column c7\" is nothing that is compared",
        "\"on\": \"column c1\" | \"on\": \"given-names\" | cannot depend on \"given-names\"",
        "\"on\": \"column c1\" | \"on\": \"column m2\" | \"SUFFIX_SAME\" is missing",
        "\"u\": | \"uu\": | \"u\" is missing",
        "\"records\": 100 | \"records\": \"many\" | records",
        "\"CATEGORY_DIFFERENT\": { \"m\" | \"CATEGORY_OTHER\": { \"m\" | has the levels CATEGORY_SAME, CATEGORY_OTHER"
      })
  void whatIsWrongIsNamed(String right, @Nullable String wrong, String why) {
    var text = fixed();
    var damaged = text.replace(right, wrong == null ? "" : wrong);
    assertThat(damaged).isNotEqualTo(text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(damaged, FEATURES))
        .withMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "-0.1, false", "1, true", "1.0000001, false", "1e-9, true", "2, false"})
  void aLikelihoodIsAboveNothingAndAtMostAll(double likelihood, boolean fits) {
    var text = fixed().replaceFirst("\"m\": [0-9.eE-]+", "\"m\": " + likelihood);

    assertThat(isRead(text)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "-0.0001, false", "0.9999, true", "1, false"})
  void aShareIsAtLeastNothingAndNotAll(double share, boolean fits) {
    assertThat(isRead(withShares(share, 0))).isEqualTo(fits);
    assertThat(isRead(withShares(0, share))).isEqualTo(fits);
  }

  /** Else the odds would be those of nothing, and no pair would have a weight. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.4, true", "0.5, 0.5, false", "0.9, 0.9, false", "0, 0.99, true"})
  void strangersMustBeLeft(double matches, double twins, boolean fits) {
    assertThat(isRead(withShares(matches, twins))).isEqualTo(fits);
  }

  private static String withShares(double matches, double twins) {
    return fixed()
        .replaceFirst("\"matches\": [0-9.]+", "\"matches\": " + matches)
        .replaceFirst("\"twins\": 0", "\"twins\": " + twins);
  }

  private static boolean isRead(String text) {
    try {
      return ModelFile.read(text, FEATURES).features().size() == FEATURES.size();
    } catch (IllegalArgumentException refusal) {
      return false;
    }
  }

  @Test
  void aFileThatSaysMoreIsReadToo() {
    var text = fixed().replaceFirst("\\{", "{ \"note\": \"by hand\",");

    assertThat(ModelFile.read(text, FEATURES)).isEqualTo(ModelFile.read(fixed(), FEATURES));
  }

  /** Of figures that a person can look up, with a dependence on the second column. */
  private static String fixed() {
    var weights = new ArrayList<FeatureWeights>();
    for (var feature : FEATURES) {
      int levels = feature.levels().size();
      var shares = Collections.nCopies(levels, 1.0 / levels);
      var alone =
          new FeatureWeights(
              feature.name(),
              shares,
              shares,
              shares,
              shares,
              Collections.nCopies(levels, Double.NaN),
              FeatureWeights.INDEPENDENT,
              List.of());
      weights.add(weights.size() == 3 ? alone.given(1, List.of(shares, shares, shares)) : alone);
    }
    return ModelFile.write(Marks.model(0.25, 0, 0, weights), FEATURES);
  }
}
