package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.measure.PrecisionCurve.Cut;
import org.monarca.linkage.measure.Share;

/** Where the lines of precision and recall run, point by point. */
class ChartOfSharesTest {

  private static Cut cut(double weight, Share precision, Share recall) {
    return new Cut(weight, 100, 90, precision, recall);
  }

  /** From −4 to 6, whose worst bound is 0.62: the plot begins at 0.6. */
  private static final List<Cut> CUTS =
      List.of(
          cut(-4, new Share(0.7, 0.62, 0.77), new Share(1, 0.96, 1)),
          cut(1, new Share(0.9, 0.83, 0.94), new Share(0.95, 0.9, 0.98)),
          cut(6, new Share(1, 0.96, 1), new Share(0.8, 0.71, 0.87)));

  private static Drawing drawing(List<Cut> cuts, Optional<Double> threshold) {
    return Drawing.read(PrecisionChart.svg(cuts, threshold, Locale.ENGLISH, "c"));
  }

  /** The points of a path: across and down, in percent. */
  private static List<double[]> points(String path) {
    return Arrays.stream(path.split("[MLZ]"))
        .filter(point -> !point.isEmpty())
        .map(point -> Arrays.stream(point.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  private static double down(double share, double floor) {
    return 100 * (1 - share) / (1 - floor);
  }

  @Test
  void linesAndBandsGoThroughTheSharesAndTheirBounds() {
    var paths =
        drawing(CUTS, Optional.empty()).elements("path").stream()
            .map(path -> points(path.getAttribute("d")))
            .toList();
    double[] across = {1, 50, 99};

    for (int point = 0; point < 3; point++) {
      var recall = CUTS.get(point).recall();
      var precision = CUTS.get(point).precision();
      assertIs(paths.get(0).get(point), across[point], down(recall.high(), 0.6));
      assertIs(paths.get(0).get(5 - point), across[point], down(recall.low(), 0.6));
      assertIs(paths.get(1).get(point), across[point], down(recall.share(), 0.6));
      assertIs(paths.get(2).get(point), across[point], down(precision.high(), 0.6));
      assertIs(paths.get(2).get(5 - point), across[point], down(precision.low(), 0.6));
      assertIs(paths.get(3).get(point), across[point], down(precision.share(), 0.6));
    }
  }

  private static void assertIs(double[] point, double across, double down) {
    assertThat(point[0]).isCloseTo(across, within(0.006));
    assertThat(point[1]).isCloseTo(down, within(0.006));
  }

  /** The lowest bound, rounded down to ten percent, and ninety at most. */
  @ParameterizedTest
  @CsvSource({
    "0, '0, 25, 50, 75, 100'",
    "0.09, '0, 25, 50, 75, 100'",
    "0.62, '60, 70, 80, 90, 100'",
    "0.75, '70, 77.5, 85, 92.5, 100'",
    "0.88, '80, 85, 90, 95, 100'",
    "0.97, '90, 92.5, 95, 97.5, 100'",
    "1, '90, 92.5, 95, 97.5, 100'"
  })
  void theLevelsBeginAtTheLowestBoundRoundedDown(double low, String figures) {
    var cuts =
        List.of(
            cut(0, new Share(1, low, 1), new Share(1, 1, 1)),
            cut(3, new Share(1, 1, 1), new Share(1, 1, 1)));
    var levels =
        drawing(cuts, Optional.empty()).elements("text").stream()
            .filter(text -> text.hasAttribute("fill-opacity"))
            .map(text -> text.getTextContent())
            .toList();

    assertThat(String.join(", ", levels)).isEqualTo(figures);
  }

  @Test
  void recallMayBeWhatSetsTheLowestLevel() {
    var cuts = List.of(cut(0, new Share(1, 0.95, 1), new Share(0.3, 0.24, 0.4)));
    var drawing = drawing(cuts, Optional.empty());

    assertThat(drawing.texts("text")).contains("20", "40", "60", "80", "100");
  }

  @ParameterizedTest
  @CsvSource({"-4, start", "0, start", "1, start", "1.1, end", "6, end"})
  void theThresholdIsNamedOnTheSideWhereThereIsRoom(double threshold, String anchor) {
    var named =
        drawing(CUTS, Optional.of(threshold)).elements("text").stream()
            .filter(text -> text.getTextContent().startsWith("link "))
            .toList();

    assertThat(named)
        .singleElement()
        .satisfies(text -> assertThat(text.getAttribute("text-anchor")).isEqualTo(anchor));
  }

  /** Cuts stand at even steps, so that the highest weights may lie beyond the last one. */
  @ParameterizedTest
  @ValueSource(doubles = {-9, -4.5, 0, 6.4, 9, 30})
  void aThresholdBeyondTheCutsIsStillOnTheDrawing(double threshold) {
    var line =
        drawing(CUTS, Optional.of(threshold)).elements("line").stream()
            .filter(one -> one.getAttribute("stroke-dasharray").equals("4 2"))
            .toList();

    assertThat(line)
        .singleElement()
        .satisfies(one -> {
          assertThat(Double.parseDouble(one.getAttribute("x1").replace("%", "")))
              .isBetween(1.0, 99.0);
          assertThat(one.getAttribute("x2")).isEqualTo(one.getAttribute("x1"));
        });
  }

  @Test
  void whatIsDrawnIsToldInWordsByItsEnds() {
    assertThat(drawing(CUTS, Optional.empty()).texts("desc"))
        .containsExactly(
            "Linked from −4 bits on: precision 70.00 %, recall over 99.99 %."
                + " Linked from 6 bits on: precision over 99.99 %, recall 80.00 %.");
  }

  /** On a screen without colours the dashes tell which line is which. */
  @Test
  void theLegendShowsBothLinesAsTheyAreDrawn() {
    var drawing = drawing(CUTS, Optional.empty());
    var drawn =
        drawing.elements("path").stream()
            .filter(path -> path.getAttribute("fill").equals("none"))
            .map(path -> path.getAttribute("stroke") + path.getAttribute("stroke-dasharray"))
            .toList();
    var explained =
        drawing.elements("line").stream()
            .filter(line -> line.getAttribute("x2").equals("2.5em"))
            .map(line -> line.getAttribute("stroke") + line.getAttribute("stroke-dasharray"))
            .toList();

    assertThat(explained).containsExactlyInAnyOrderElementsOf(drawn).doesNotHaveDuplicates();
  }

  @Test
  void ofManyCutsEachIsAPoint() {
    var cuts = new ArrayList<Cut>();
    for (int weight = -100; weight <= 100; weight++) {
      cuts.add(cut(weight, Share.of(weight + 100, 200), Share.of(100 - weight, 200)));
    }
    var line = drawing(cuts, Optional.empty()).elements("path").get(3).getAttribute("d");

    assertThat(points(line)).hasSize(201).isSortedAccordingTo((a, b) -> (int) (a[0] - b[0]));
    assertThat(points(line)).allMatch(point -> point[1] >= 0 && point[1] <= 100);
  }

  @Test
  void figuresAcrossAreRoundWeights() {
    var drawing = drawing(CUTS, Optional.empty());

    assertThat(drawing.texts("text")).containsSubsequence("−4", "−2", "0", "2", "4", "6");
  }
}
