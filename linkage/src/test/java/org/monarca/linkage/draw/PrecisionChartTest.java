package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.measure.PrecisionCurve;
import org.monarca.linkage.measure.PrecisionCurve.Cut;

class PrecisionChartTest {

  private static final List<Cut> CUTS =
      PrecisionCurve.of(DoubleStream.of(9, 8, 7, 3, 2), DoubleStream.of(4, -2, -5), 6).cuts(40);

  @Test
  void bothLinesAreDrawnWithTheirBands() {
    var paths = Drawing.read(english(Optional.of(3.0))).elements("path");

    assertThat(paths).hasSize(4);
    assertThat(paths.stream().map(path -> path.getAttribute("d")))
        .allMatch(d -> d.matches("M[0-9.]+ [0-9.]+(L[0-9.]+ [0-9.]+)+Z?"));
    assertThat(paths.stream().filter(path -> path.getAttribute("fill").equals("none")))
        .extracting(path -> path.getAttribute("stroke-dasharray"))
        .containsExactly("6 3", "none");
  }

  @Test
  void nothingIsDrawnOutsideItsPlace() {
    Drawing.read(english(Optional.empty())).elements("path").stream()
        .flatMap(path -> Arrays.stream(path.getAttribute("d").split("[MLZ ]+")))
        .filter(number -> !number.isEmpty())
        .forEach(number -> assertThat(Double.parseDouble(number)).isBetween(0.0, 100.0));
  }

  @Test
  void theThresholdIsMarkedAndToldInWords() {
    var drawing = Drawing.read(english(Optional.of(3.0)));

    assertThat(drawing.texts("text")).contains("link +3.0", "100", "across: the weight in bits");
    assertThat(drawing.texts("desc").getFirst())
        .contains("Linked from −5 bits on: precision 62.50 %, recall 83.33 %.")
        .contains("Linked from +3.0 on.");
    assertThat(english(Optional.empty())).doesNotContain("link +");
  }

  @Test
  void itIsToldInSpanishToo() {
    assertThat(PrecisionChart.svg(CUTS, Optional.of(3.0), Locale.forLanguageTag("es"), "c"))
        .contains("exhaustividad", "vincular +3,0", "lang=\"es\"");
  }

  @Test
  void oneCutIsDrawnToo() {
    var one = List.of(CUTS.getFirst());

    assertThat(
            Drawing.read(PrecisionChart.svg(one, Optional.empty(), Locale.ENGLISH, "c"))
                .elements("path"))
        .hasSize(4);
  }

  private static String english(Optional<Double> threshold) {
    return PrecisionChart.svg(CUTS, threshold, Locale.ENGLISH, "c");
  }
}
