package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.Model.Training;

/** How a model stands in its file: to be read by people, and compared line by line. */
class ModelFileLayoutTest {

  private static final Feature GRADE = mark("grade", 0);
  private static final Feature TOWN = mark("town", 1);

  /** A column may bear the name that names put together have. */
  private static final Feature NAMESAKE = mark("parents", 2);

  private static final Feature PARENTS = new ParentsFeature();

  private static Feature mark(String name, int place) {
    return PlainFeature.mark(name, Bond.OPEN, place, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
  }

  private static FeatureWeights weights(String name, double same) {
    return new FeatureWeights(
        name,
        List.of(0.9, 0.1),
        List.of(same, 1 - same),
        List.of(0.8, 0.2),
        List.of(0.7, 0.3),
        List.of(6.5, Double.NaN),
        FeatureWeights.INDEPENDENT,
        List.of());
  }

  /** Town depends on grade. */
  private static Model model() {
    var town =
        weights("town", 0.25)
            .given(0, List.of(List.of(0.2, 0.8), List.of(0.5, 0.5), List.of(0.0625, 0.9375)));
    return new Model(
        "by hand",
        0.001,
        0.0002,
        0.003,
        List.of(weights("grade", 0.5), town),
        new Training("a \"slice\"", 6000, 7, 12, 34));
  }

  @Test
  void oneLineALevelAndNothingToReckon() {
    assertThat(ModelFile.write(model(), List.of(GRADE, TOWN)))
        .isEqualTo(
            """
            {
              "format": "monarca-linkage-model-2",
              "version": "by hand",
              "shares": { "matches": 0.001, "twins": 0.0002, "siblings": 0.003 },
              "names": {},
              "columns": {
                "grade": {
                  "CATEGORY_SAME": { "m": 0.9, "u": 0.5, "twins": 0.8, "siblings": 0.7, "rarity": 6.5 },
                  "CATEGORY_DIFFERENT": { "m": 0.1, "u": 0.5, "twins": 0.2, "siblings": 0.3 }
                },
                "town": {
                  "CATEGORY_SAME": { "m": 0.9, "u": 0.25, "twins": 0.8, "siblings": 0.7, "rarity": 6.5 },
                  "CATEGORY_DIFFERENT": { "m": 0.1, "u": 0.75, "twins": 0.2, "siblings": 0.3 }
                }
              },
              "dependences": {
                "column town": {
                  "on": "column grade",
                  "MISSING": { "CATEGORY_SAME": 0.2, "CATEGORY_DIFFERENT": 0.8 },
                  "CATEGORY_SAME": { "CATEGORY_SAME": 0.5, "CATEGORY_DIFFERENT": 0.5 },
                  "CATEGORY_DIFFERENT": { "CATEGORY_SAME": 0.0625, "CATEGORY_DIFFERENT": 0.9375 }
                }
              },
              "training": {
                "source": "a \\"slice\\"",
                "records": 6000,
                "seed": 7,
                "same": 12,
                "different": 34
              }
            }
            """);
  }

  @Test
  void everyFactOfTheTrainingIsReadBack() {
    var read = ModelFile.read(ModelFile.write(model(), List.of(GRADE, TOWN)), List.of(GRADE, TOWN));

    assertThat(read.training()).isEqualTo(new Training("a \"slice\"", 6000, 7, 12, 34));
    assertThat(read.version()).isEqualTo("by hand");
    assertThat(List.of(read.matches(), read.twins(), read.siblings()))
        .containsExactly(0.001, 0.0002, 0.003);
  }

  /** The order of a table's columns does not matter: what depends finds the other by its name. */
  @Test
  void columnsInAnotherOrderFindTheirWeightsAndWhatTheyDependOn() {
    var more = new ArrayList<>(model().features());
    more.add(weights("parents", 0.125));
    var text = ModelFile.write(with(more), List.of(GRADE, TOWN, NAMESAKE));
    var read = ModelFile.read(text, List.of(NAMESAKE, GRADE, TOWN));

    assertThat(read.features())
        .extracting(FeatureWeights::name)
        .containsExactly("parents", "grade", "town");
    assertThat(read.features())
        .extracting(FeatureWeights::dependsOn)
        .containsExactly(FeatureWeights.INDEPENDENT, FeatureWeights.INDEPENDENT, 1);
    assertThat(read.features().getLast().uGiven()).isEqualTo(model().features().getLast().uGiven());
  }

  private static Model with(List<FeatureWeights> features) {
    return Marks.model(0.1, 0, 0, features);
  }

  /** What is compared first cannot depend on what is compared later. */
  @Test
  void aColumnCannotDependOnOneThatComesAfterIt() {
    var text = ModelFile.write(model(), List.of(GRADE, TOWN));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(text, List.of(TOWN, GRADE)))
        .withMessage("\"column town\" cannot depend on \"column grade\"");
  }

  @Test
  void aColumnCannotDependOnItself() {
    var text =
        ModelFile.write(model(), List.of(GRADE, TOWN))
            .replace("\"on\": \"column grade\"", "\"on\": \"column town\"");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(text, List.of(GRADE, TOWN)))
        .withMessage("\"column town\" cannot depend on \"column town\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0625, 0, CATEGORY_DIFFERENT",
    "0.2, -0.5, MISSING",
    "0.5, 1.5, CATEGORY_SAME" // of the line, wherever its own level stands
  })
  void aLikelihoodThatDependsIsOneToo(String right, String wrong, String line) {
    var text =
        ModelFile.write(model(), List.of(GRADE, TOWN))
            .replace("{ \"CATEGORY_SAME\": " + right, "{ \"CATEGORY_SAME\": " + wrong);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(text, List.of(GRADE, TOWN)))
        .withMessage(
            "\"CATEGORY_SAME\" of %s is %s, and must be above 0 up to 1",
            line, Double.valueOf(wrong));
  }

  @Test
  void aColumnNamedAsNamesAreIsNotTakenForThem() {
    var features = List.of(PARENTS, NAMESAKE, GRADE);
    var onColumn = weights("grade", 0.5).given(1, Collections.nCopies(3, List.of(0.4, 0.6)));
    var model = with(List.of(Anybody.indifferent(PARENTS), weights("parents", 0.125), onColumn));
    var text = ModelFile.write(model, features);

    assertThat(text).contains("\"on\": \"column parents\"");
    assertThat(ModelFile.read(text, features)).isEqualTo(model);
  }

  @Test
  void whatIsComparedAndWhatTheModelComparesIsSaidByName() {
    var text = ModelFile.write(model(), List.of(GRADE, TOWN));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(text, List.of(GRADE, NAMESAKE)))
        .withMessage(
            "under \"columns\" the model compares grade, town, and grade, parents is asked for");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(text, List.of(PARENTS, GRADE, TOWN)))
        .withMessage("under \"names\" the model compares nothing, and parents is asked for");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(text, List.of()))
        .withMessage("under \"columns\" the model compares grade, town, and nothing is asked for");
  }

  /** All three kinds of pairs together must leave room for strangers. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.25, 0.125, true",
    "0.5, 0.25, 0.25, false",
    "0.25, 0.5, 0.25, false",
    "0, 0, 0.9999, true",
    "0, 0, 1, false",
    "0, 0, -0.0001, false"
  })
  void brothersAndSistersTakeTheirShareOfAllPairsToo(
      double matches, double twins, double siblings, boolean fits) {
    var model = Marks.model(matches, twins, siblings, List.of(weights("grade", 0.5)));
    var text = ModelFile.write(model, List.of(GRADE));

    if (fits) {
      assertThat(ModelFile.read(text, List.of(GRADE))).isEqualTo(model);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ModelFile.read(text, List.of(GRADE)))
          .withMessageMatching("the shares? .* must .*");
    }
  }

  /** People and dates, too: whatever the features, the file is the model. */
  @Property(tries = 100)
  void aModelOfPeopleIsReadBackToTheLastBit(@ForAll Random random) {
    var model = Anybody.anyModel(random);
    var text = ModelFile.write(model, Anybody.FEATURES);

    assertThat(ModelFile.read(text, Anybody.FEATURES)).isEqualTo(model);
  }

  /** A model that was read weighs what the model weighed that was written. */
  @Property(tries = 100)
  void columnsInAnyOrderWeighTheSame(@ForAll Random random) {
    var features = new ArrayList<>(Marks.features(6));
    var weights =
        Marks.anyModel(random, 6).features().stream()
            .map(each -> each.given(FeatureWeights.INDEPENDENT, List.of()))
            .toList();
    var written = new Scorer(features, with(weights));
    var text = ModelFile.write(with(weights), features);
    Collections.shuffle(features, random);
    var read = new Scorer(features, ModelFile.read(text, features));
    var a = Marks.anyRecord(random, 6);
    var b = Marks.like(a, random);

    assertThat(read.weight(a, b)).isCloseTo(written.weight(a, b), within(1e-9));
  }
}
