package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.linkage.LinkageModel.Thresholds;
import org.monarca.linkage.compare.Level;

class LinkageModelTest {

  private static final LinkageModel MODEL = LinkageModel.standard();

  @Test
  void theShippedModelIsReadAndWrittenEqual() throws IOException {
    assertThat(read(MODEL.write())).isEqualTo(MODEL);
    assertThat(MODEL.version()).isNotBlank();
    assertThat(MODEL.training().matches()).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @EnumSource(Element.class)
  void aBetterLevelIsNeverWorthLess(Element element) {
    assertMonotone(MODEL, element);
  }

  @ParameterizedTest
  @MethodSource("levels")
  void noWeightIsWithoutEnd(Level level) {
    assertThat(MODEL.bits(level))
        .isBetween(level.name().startsWith("FAMILY") ? -40.0 : -10.1, 15.1);
  }

  static Stream<Level> levels() {
    return Arrays.stream(Element.values()).flatMap(element -> element.levels().stream());
  }

  @Test
  void theMissingSecondSurnameSpeaksForAndOneSharedSurnameDoesNot() {
    assertThat(MODEL.bits(Level.SURNAMES_SECOND_MISSING)).isGreaterThan(5);
    assertThat(MODEL.bits(Level.SURNAMES_FIRST_MISSING)).isGreaterThan(3);
    assertThat(MODEL.bits(Level.SURNAMES_ONE_SHARED)).isLessThan(1);
    assertThat(MODEL.bits(Level.MISSING)).isZero();
  }

  @Test
  void aFileThatLacksALevelIsRefusedByName() {
    var without = MODEL.write().replace("GIVEN_SLIP", "GIVEN_SLOP");

    assertThatThrownBy(() -> read(without)).hasMessage("\"GIVEN_SLIP\" is missing");
    assertThatThrownBy(() -> read(MODEL.write().replace("\"m\": 0.", "\"m\": 1.")))
        .hasMessageContaining("between 0 and 1");
    assertThatThrownBy(() -> new Thresholds(1, 2, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void estimatingOnASmallerSampleGivesAModelOfTheSameShape() throws IOException {
    var small = ModelTraining.train(MODEL, Students.slice(), 200_000, "small", "a slice");

    for (var element : Element.values()) {
      assertMonotone(small, element);
    }
    for (var level :
        List.of(Level.GIVEN_SAME, Level.BIRTH_DATE_SAME, Level.SURNAMES_SECOND_MISSING)) {
      assertThat(small.bits(level)).isBetween(MODEL.bits(level) - 1.5, MODEL.bits(level) + 1.5);
    }
    assertThat(small.family().twins()).isLessThan(-15);
    assertThat(read(small.write())).isEqualTo(small);
  }

  @Test
  void estimatingTwiceGivesTheSameModel() throws IOException {
    var students = Students.slice();

    assertThat(ModelTraining.train(MODEL, students, 20_000, "a", "b"))
        .isEqualTo(ModelTraining.train(MODEL, students, 20_000, "a", "b"));
  }

  @Test
  void thresholdsCanBeReplaced() {
    var strict = new Thresholds(30, 0, 10, -5);

    assertThat(MODEL.with(strict).thresholds()).isEqualTo(strict);
    assertThat(MODEL.with(strict).weights()).isEqualTo(MODEL.weights());
  }

  private static void assertMonotone(LinkageModel model, Element element) {
    if (element != Element.FAMILY) {
      assertThat(element.levels().stream().map(level -> -model.bits(level)).toList())
          .isSortedAccordingTo((a, b) -> Math.abs(a - b) < 0.01 ? 0 : Double.compare(a, b));
    }
  }

  private static LinkageModel read(String json) throws IOException {
    return LinkageModel.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
