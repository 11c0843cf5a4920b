package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.draw.Waterfall.Limit;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

class WaterfallTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Map<Limit, Double> LIMITS = Map.of(Limit.LINK, 5.0, Limit.REVIEW, -5.0);

  private static final Evidence TWINS =
      new Evidence(
          "m",
          -20.24,
          List.of(
              new ElementEvidence("born", Level.BIRTH_DATE_SAME, 12.7, 0),
              new ElementEvidence("surnames", Level.SURNAMES_BOTH_SAME, 11.3, 3.4),
              new ElementEvidence("e-mail", Level.TEXT_SIMILAR, 6.4, -2.9),
              new ElementEvidence("middle", Level.MISSING, 0, 0),
              new ElementEvidence("given", Level.GIVEN_DIFFERENT, -12.2, 0),
              new ElementEvidence(Evidence.KIN, Level.FAMILY_TWINS, -16.8, 0)));

  @Test
  void whatSaidSomethingIsTold() {
    var drawing = Drawing.read(english(TWINS));

    assertThat(drawing.texts("text"))
        .contains(
            "Before comparing",
            "Same birth date",
            "+12.7",
            "Same two surnames",
            "of this for how rare it is: +3.4",
            "\u2068e-mail\u2069: nearly the same",
            "of this for how common it is: −2.9",
            "Twins would agree in much of",
            "review −5.0",
            "link +5.0",
            "Not compared: \u2068middle\u2069.");
    assertThat(drawing.texts("title")).containsExactly("Why two records may be one person");
    assertThat(drawing.texts("desc").getFirst())
        .startsWith("Before comparing: −20.2 bits. Same birth date: +12.7 bits.")
        .contains("Same two surnames: +14.7 bits, of which +3.4 for how rare or common it is.")
        .contains("A person decides from −5.0 on. Linked from +5.0 on. Not compared:");
  }

  @Test
  void itIsToldInSpanishToo() {
    var drawing = Drawing.read(Waterfall.svg(TWINS, SPANISH, LIMITS, "w"));

    assertThat(drawing.root().getAttribute("lang")).isEqualTo("es");
    assertThat(drawing.texts("text"))
        .contains("Antes de comparar", "Misma fecha de nacimiento", "+12,7", "vincular +5,0");
  }

  @Test
  void anotherLanguageIsAnsweredInEnglishFiguresToo() {
    assertThat(Waterfall.svg(TWINS, Locale.forLanguageTag("ar-EG"), LIMITS, "w"))
        .isEqualTo(english(TWINS));
  }

  @Test
  void figuresAddUpToTheLastOneAsTheyAreWritten() {
    var random = new Random(11);
    for (int i = 0; i < 200; i++) {
      var figures = Drawing.read(english(evidence(random))).figures();
      double sum = figures.subList(0, figures.size() - 1).stream().mapToDouble(f -> f).sum();

      assertThat(sum).isCloseTo(figures.getLast(), within(1e-9));
    }
  }

  @Test
  void everyBarBeginsWhereTheOneBeforeEnded() {
    var plain =
        new Evidence(
            "m",
            -10,
            List.of(
                new ElementEvidence("born", Level.BIRTH_DATE_SAME, 12, 0),
                new ElementEvidence("sex", Level.SEX_DIFFERENT, -4, 0),
                new ElementEvidence("given", Level.GIVEN_SAME, 8, 0)));

    var bars = Drawing.read(english(plain)).bars();

    assertThat(bars).hasSize(5);
    assertThat(bars.get(0)[0]).isCloseTo(bars.get(1)[0], within(0.02));
    assertThat(bars.get(1)[1]).isCloseTo(bars.get(2)[1], within(0.02));
    assertThat(bars.get(2)[0]).isCloseTo(bars.get(3)[0], within(0.02));
    assertThat(bars.get(3)[1]).isCloseTo(bars.get(4)[1], within(0.02));
    assertThat(bars.get(4)[0]).isCloseTo(bars.get(0)[1], within(0.02));
  }

  @Test
  void rarityIsAHatchedPartOfTheBar() {
    var hatched =
        Drawing.read(english(TWINS)).elements("rect").stream()
            .map(rect -> rect.getAttribute("fill"))
            .filter(fill -> fill.startsWith("url("))
            .toList();

    assertThat(hatched).containsExactly("url(#w-for)", "url(#w-against)");
  }

  @Test
  void nothingIsDrawnOutsideItsPlace() {
    var random = new Random(12);
    for (int i = 0; i < 200; i++) {
      for (var bar : Drawing.read(english(evidence(random))).bars()) {
        assertThat(bar[0]).isBetween(0.0, 100.0);
        assertThat(bar[1]).isBetween(0.0, 100.0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</text><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' & &amp; <!-- ]]> --",
        "\u0000\u0008\uFFFE\uD800 half",
        "\u202Eturned\u2066",
        "אימייל",
        "a'b {0} %s",
      })
  void aNameFromOutsideDoesNoHarm(String name) {
    var evidence =
        new Evidence(
            "m",
            -3,
            List.of(
                new ElementEvidence(name, Level.TEXT_SAME, 5, 0),
                new ElementEvidence(name, Level.MISSING, 0, 0)));

    var drawing = Drawing.read(english(evidence));

    assertThat(drawing.elements("script")).isEmpty();
    assertThat(drawing.root().hasAttribute("onload")).isFalse();
    assertThat(drawing.root().getTextContent())
        .doesNotContain("\u202E", "\u2066", "\u0000")
        .contains("\u2068");
  }

  @Test
  void aLongNameIsShortenedAndNoLineIsLongerThanATelephoneShows() {
    var evidence =
        new Evidence(
            "m", -3, List.of(new ElementEvidence("😀".repeat(5_000), Level.TEXT_SAME, 5, 0)));

    var texts = Drawing.read(english(evidence)).texts("text");

    assertThat(texts).contains("\u2068" + "😀".repeat(23) + "…\u2069:");
    assertThat(texts).allMatch(text -> text.codePointCount(0, text.length()) <= Wording.LINE);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyLevelIsDrawn(Level level) {
    var evidence = new Evidence("m", 1, List.of(new ElementEvidence("e", level, 2, -1)));

    assertThat(Drawing.read(english(evidence)).figures()).containsExactly(1.0, 1.0, 2.0);
    assertThat(Drawing.read(Waterfall.svg(evidence, SPANISH, LIMITS, "w")).figures()).hasSize(3);
  }

  @Test
  void kinThatTakeLittleBackAreToldWhereItIsSeen() {
    assertThat(english(kin(-0.3))).contains("Brothers, sisters and twins");
    assertThat(english(kin(-0.01))).doesNotContain("Brothers, sisters and twins");
  }

  @Test
  void evidenceBeyondAllBoundsIsStillDrawn() {
    for (double prior : new double[] {Double.NEGATIVE_INFINITY, Double.NaN, 1e9, 0}) {
      var evidence = new Evidence("m", prior, List.of());

      assertThat(Drawing.read(english(evidence)).figures()).hasSize(2);
    }
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(english(TWINS))
        .doesNotContain("<style", "style=", "href", "onload")
        .contains("role=\"img\"", "aria-labelledby=\"w-title\"", "aria-describedby=\"w-desc\"");
    assertThat(english(TWINS)).isEqualTo(english(TWINS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "a b", "a\"", "a\n"})
  void anIdThatIsNoneIsABug(String id) {
    assertThatThrownBy(() -> Waterfall.svg(TWINS, Locale.ENGLISH, LIMITS, id))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Evidence kin(double bits) {
    return new Evidence(
        "m", -3, List.of(new ElementEvidence(Evidence.KIN, Level.MISSING, bits, 0)));
  }

  private static Evidence evidence(Random random) {
    var levels = Level.values();
    var elements = new ArrayList<ElementEvidence>();
    for (int i = 0; i < 8; i++) {
      var level = levels[1 + random.nextInt(levels.length - 1)];
      double rarity = random.nextBoolean() ? random.nextGaussian() * 4 : 0;
      elements.add(new ElementEvidence("e" + i, level, random.nextGaussian() * 8, rarity));
    }
    return new Evidence("m", random.nextGaussian() * 20, elements);
  }

  private static String english(Evidence evidence) {
    return Waterfall.svg(evidence, Locale.ENGLISH, LIMITS, "w");
  }
}
