package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.draw.Waterfall.Limit;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;
import org.w3c.dom.Element;

/** Where the bars of a waterfall stand, their colours, and the lines through them. */
class BarsTest {

  /** From −10 by 12 to 2, by −4 to −2: the width is 12 bits. */
  private static final Evidence PLAIN =
      evidence(
          new ElementEvidence("born", Level.BIRTH_DATE_SAME, 12, 0),
          new ElementEvidence("sex", Level.SEX_DIFFERENT, -4, 0));

  private static Evidence evidence(ElementEvidence... elements) {
    return new Evidence("m", -10, List.of(elements));
  }

  private static Drawing drawing(Evidence evidence, Map<Limit, Double> limits) {
    return Drawing.read(Waterfall.svg(evidence, Locale.ENGLISH, limits, "w"));
  }

  private static Drawing drawing(Evidence evidence) {
    return drawing(evidence, Map.of());
  }

  /** Percent of the width, by hand: one percent is left free at both ends. */
  private static double percent(double bits, double least, double most) {
    return 1 + 98 * (bits - least) / (most - least);
  }

  @Test
  void barsReachFromWhereTheEvidenceStoodToWhereItStands() {
    var bars = drawing(PLAIN).bars();
    double[][] expected = {{-10, 0}, {-10, 2}, {-2, 2}, {-2, 0}};

    assertThat(bars).hasSize(4);
    for (int bar = 0; bar < 4; bar++) {
      assertThat(bars.get(bar)[0]).isCloseTo(percent(expected[bar][0], -10, 2), within(0.011));
      assertThat(bars.get(bar)[1]).isCloseTo(percent(expected[bar][1], -10, 2), within(0.011));
    }
  }

  @Test
  void whatSpeaksForAndWhatSpeaksAgainstHaveTheirColoursAndTheRestThatOfTheText() {
    assertThat(fills(drawing(PLAIN)))
        .containsExactly("currentColor", Bars.FOR, Bars.AGAINST, "currentColor");
  }

  private static List<String> fills(Drawing drawing) {
    return drawing.elements("rect").stream()
        .filter(rect -> rect.hasAttribute("stroke"))
        .map(rect -> rect.getAttribute("fill"))
        .toList();
  }

  /** A rare name adds a hatched end; a common one hatches what it takes back. */
  @ParameterizedTest
  @CsvSource({
    "8, 3, -10, -2, -2, 1, for",
    "8, -3, -10, -5, -5, -2, against",
    "2, -5, -10, -10, -13, -8, against",
    "-4, 1, -13, -10, -14, -13, for",
    "-4, -2, -14, -10, -16, -14, against"
  })
  void rarityIsHatchedBesideOrWithinTheBar(
      double bits, double rarity, double from, double to, double left, double right, String side) {
    var drawing = drawing(evidence(new ElementEvidence("n", Level.GIVEN_SAME, bits, rarity)));
    double least = Math.min(-10, Math.min(-10 + bits, -10 + bits + rarity));
    double most = Math.max(0, Math.max(-10 + bits, -10 + bits + rarity));
    var bars = drawing.bars();

    assertThat(bars.get(1)[0]).isCloseTo(percent(from, least, most), within(0.02));
    assertThat(bars.get(1)[1]).isCloseTo(percent(to, least, most), within(0.02));
    assertThat(bars.get(2)[0]).isCloseTo(percent(left, least, most), within(0.02));
    assertThat(bars.get(2)[1]).isCloseTo(percent(right, least, most), within(0.02));
    assertThat(fills(drawing).get(2)).isEqualTo("url(#w-" + side + ")");
  }

  /** Too little to be written is too little to be drawn. */
  @ParameterizedTest
  @CsvSource({"0.049, 3", "-0.049, 3", "0.05, 4", "-0.05, 4", "0, 3"})
  void rarityIsDrawnFromHalfATenthOn(double rarity, int bars) {
    var drawing = drawing(evidence(new ElementEvidence("n", Level.GIVEN_SAME, 8, rarity)));

    assertThat(drawing.bars()).hasSize(bars);
    assertThat(drawing.texts("text").stream().anyMatch(text -> text.startsWith("Hatched")))
        .isEqualTo(bars == 4);
  }

  @Test
  void everyLimitIsALineThroughEveryBarAtItsPlace() {
    var drawing = drawing(PLAIN, Map.of(Limit.LINK, 5.0, Limit.REVIEW, -5.0));
    var dashed =
        lines(drawing).stream().filter(line -> line.hasAttribute("stroke-dasharray")).toList();

    assertThat(dashed).hasSize(2 * 4);
    assertThat(dashed.stream().map(line -> line.getAttribute("x1")).distinct())
        .containsExactlyInAnyOrder(
            Svg.percent(percent(-5, -10, 5)), Svg.percent(percent(5, -10, 5)));
    assertThat(dashed).allMatch(line -> line.getAttribute("x1").equals(line.getAttribute("x2")));
  }

  private static List<Element> lines(Drawing drawing) {
    return drawing.elements("line");
  }

  @Test
  void nothingIsALineThroughEveryBar() {
    var lines = lines(drawing(PLAIN));

    assertThat(lines).hasSize(4);
    assertThat(lines)
        .allMatch(line -> line.getAttribute("x1").equals(Svg.percent(percent(0, -10, 2))));
  }

  /** Nothing that is written beside a limit leaves the drawing. */
  @ParameterizedTest
  @CsvSource({"-10, start", "-7.2, start", "-4, middle", "0, end", "30, end", "-60, start"})
  void theNameOfALimitStandsOnTheSideWhereThereIsRoom(double limit, String anchor) {
    var name =
        drawing(PLAIN, Map.of(Limit.LINK, limit)).elements("text").stream()
            .filter(text -> text.getTextContent().startsWith("link"))
            .toList();

    assertThat(name)
        .singleElement()
        .satisfies(text -> assertThat(text.getAttribute("text-anchor")).isEqualTo(anchor));
  }

  /** Whatever a limit is, it is on the drawing. */
  @ParameterizedTest
  @ValueSource(doubles = {-500, -40, 0, 40, 500})
  void aLimitBeyondAllEvidenceWidensTheDrawing(double limit) {
    for (var line : lines(drawing(PLAIN, Map.of(Limit.REVIEW, limit)))) {
      assertThat(Double.parseDouble(line.getAttribute("x1").replace("%", ""))).isBetween(1.0, 99.0);
    }
  }

  @Test
  void nothingStandsBelowTheDrawingAndLinesOfTextNeverOnEachOther() {
    var drawing = drawing(named(12), Map.of(Limit.LINK, 5.0, Limit.REVIEW, -5.0));
    double height = em(drawing.root().getAttribute("height"));
    var atTheLeft =
        drawing.elements("text").stream()
            .filter(text -> text.getAttribute("x").equals("0"))
            .mapToDouble(text -> em(text.getAttribute("y")))
            .toArray();

    assertThat(drawing.elements("text")).allMatch(text -> em(text.getAttribute("y")) <= height);
    assertThat(drawing.elements("rect").stream().filter(rect -> rect.hasAttribute("y")))
        .allMatch(rect -> em(rect.getAttribute("y")) + em(rect.getAttribute("height")) <= height);
    for (int i = 1; i < atTheLeft.length; i++) {
      assertThat(atTheLeft[i] - atTheLeft[i - 1]).isGreaterThanOrEqualTo(Bars.LINE - 0.02);
    }
  }

  private static double em(String length) {
    return Double.parseDouble(length.replace("em", ""));
  }

  private static Evidence named(int missing) {
    var elements = new ArrayList<ElementEvidence>();
    elements.add(new ElementEvidence("school", Level.TEXT_SIMILAR, 3, 1.5));
    IntStream.rangeClosed(1, missing)
        .forEach(i -> elements.add(new ElementEvidence("c" + i, Level.MISSING, 0, 0)));
    return new Evidence("m", -10, elements);
  }

  @ParameterizedTest
  @CsvSource({
    "1, Not compared: c1.",
    "3, 'Not compared: c1, c2, c3.'",
    "8, 'Not compared: c1, c2, c3, c4, c5, c6, c7, c8.'",
    "9, 'Not compared: c1, c2, c3, c4, c5, c6, c7, c8 and 1 more.'",
    "30, 'Not compared: c1, c2, c3, c4, c5, c6, c7, c8 and 22 more.'"
  })
  void eightColumnsThatWereNotComparedAreNamedAndTheOthersCounted(int missing, String told) {
    var description = drawing(named(missing)).texts("desc").getFirst();

    assertThat(description.replaceAll("[\u2068\u2069]", "")).endsWith(told);
  }

  @Test
  void whereAllWasComparedNothingIsSaidOfIt() {
    assertThat(drawing(PLAIN).root().getTextContent()).doesNotContain("Not compared");
    assertThat(drawing(evidence(new ElementEvidence(Evidence.KIN, Level.MISSING, 0, 0))).root())
        .satisfies(root -> assertThat(root.getTextContent()).doesNotContain("Not compared"));
  }

  /** Hebrew, Arabic, and a name that means to turn what follows. */
  @ParameterizedTest
  @ValueSource(strings = {"שם פרטי", "الاسم", "\u202Eeman", "\u2067ab\u2069"})
  void aNameOfAnotherDirectionTurnsNothingBesideIt(String name) {
    var drawing = drawing(evidence(new ElementEvidence(name, Level.TEXT_SAME, 4, 0)));
    var words = drawing.texts("text").stream().filter(text -> text.contains("\u2068")).findFirst();

    assertThat(words)
        .hasValueSatisfying(text -> {
          assertThat(text.chars().filter(c -> c == '\u2068').count()).isEqualTo(1);
          assertThat(text.chars().filter(c -> c == '\u2069').count()).isEqualTo(1);
          assertThat(text).startsWith("\u2068").doesNotContain("\u202E", "\u2067");
        });
  }

  /** Two drawings of one page have nothing by the same id. */
  @Test
  void idsOfTheHatchingsBeginWithThatOfTheDrawing() {
    var one = ids(Waterfall.svg(PLAIN, Locale.ENGLISH, Map.of(), "one"));
    var two = ids(Waterfall.svg(PLAIN, Locale.ENGLISH, Map.of(), "two"));

    assertThat(one).doesNotHaveDuplicates().allMatch(id -> id.startsWith("one")).hasSize(5);
    assertThat(two).doesNotContainAnyElementsOf(one);
  }

  private static List<String> ids(String svg) {
    var drawing = Drawing.read(svg);
    var ids = new ArrayList<String>();
    ids.add(drawing.root().getAttribute("id"));
    for (var element : drawing.elements("*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    return ids;
  }
}
