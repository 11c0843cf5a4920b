package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements and what stands in them, as they are written. */
class SvgTest {

  private static final Svg.Head HEAD = new Svg.Head("d", "en", "title", "description");

  @Property(tries = 200)
  void whateverStandsInATextIsReadAsItWasMeant(@ForAll String words) {
    var svg = Svg.begin(HEAD, 1);
    svg.text("text", words);

    assertThat(Drawing.read(svg.end()).texts("text")).containsExactly(shown(words));
  }

  @Property(tries = 200)
  void whateverStandsInAnAttributeIsReadAsItWasMeant(@ForAll String words) {
    var svg = Svg.begin(HEAD, 1);
    svg.empty("rect", "data-words", words);

    var rect = Drawing.read(svg.end()).elements("rect").getFirst();
    assertThat(rect.getAttribute("data-words"))
        .isEqualTo(shown(words).replace('\n', ' ').replace('\t', ' '));
    assertThat(rect.getAttributes().getLength()).isEqualTo(1);
  }

  @Property(tries = 200)
  void titleAndDescriptionMayBeAnything(@ForAll String title, @ForAll String description) {
    var drawing = Drawing.read(Svg.begin(new Svg.Head("d", "en", title, description), 1).end());

    assertThat(drawing.texts("title")).containsExactly(shown(title));
    assertThat(drawing.texts("desc")).containsExactly(shown(description));
  }

  /** What XML cannot hold is shown as a letter that cannot be shown. */
  private static String shown(String words) {
    var shown = new StringBuilder();
    words
        .codePoints()
        .forEach(letter -> {
          boolean isControl = letter < ' ' && letter != '\t' && letter != '\n';
          boolean isLateControl = letter >= 0x7f && letter <= 0x9f;
          boolean isHalf = letter >= 0xd800 && letter <= 0xdfff;
          boolean isNone = (letter & 0xfffe) == 0xfffe;
          boolean isShown = !isControl && !isLateControl && !isHalf && !isNone;
          shown.appendCodePoint(isShown ? letter : 0xfffd);
        });
    return shown.toString();
  }

  @Test
  void elementsStandInEachOtherAsTheyWereOpened() {
    var svg = Svg.begin(HEAD, 2.5);
    svg.open("g", "id", "outer");
    svg.open("g").more("id", "inner").closed();
    svg.text("text", "words", "x", "1");
    svg.close("g");

    var drawing = Drawing.read(svg.end());
    var outer = drawing.elements("g").getFirst();

    assertThat(drawing.root().getAttribute("height")).isEqualTo("2.50em");
    assertThat(drawing.root().getAttribute("aria-labelledby")).isEqualTo("d-title");
    assertThat(drawing.elements("title").getFirst().getAttribute("id")).isEqualTo("d-title");
    assertThat(outer.getAttribute("id")).isEqualTo("outer");
    assertThat(outer.getElementsByTagName("g").getLength()).isEqualTo(1);
    assertThat(outer.getElementsByTagName("text").getLength()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "-0.0, 0.00",
    "1, 1.00",
    "-1.5, -1.50",
    "0.005, 0.01",
    "1234567.891, 1234567.89"
  })
  void numbersAreWrittenAsADrawingReadsThem(double value, String written) {
    assertThat(Svg.number(value)).isEqualTo(written);
    assertThat(Svg.percent(value)).isEqualTo(written + "%");
    assertThat(Svg.em(value)).isEqualTo(written + "em");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Curve", "waterfall-12", "a_b-C9"})
  void anIdIsLettersDigitsAndHyphens(String id) {
    var drawing = Drawing.read(Svg.begin(new Svg.Head(id, "en", "t", "d"), 1).end());

    assertThat(drawing.root().getAttribute("id")).isEqualTo(id);
    assertThat(drawing.elements("desc").getFirst().getAttribute("id")).isEqualTo(id + "-desc");
  }

  @Property(tries = 200)
  void anyOtherIdIsABug(@ForAll String id) {
    if (!id.matches("[A-Za-z][A-Za-z0-9_-]{0,99}")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Svg.Head(id, "en", "t", "d"));
    }
  }

  @Test
  void anIdIsNoLongerThanAHundredLetters() {
    assertThat(new Svg.Head("a".repeat(100), "en", "t", "d").id()).hasSize(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Svg.Head("a".repeat(101), "en", "t", "d"));
  }
}
