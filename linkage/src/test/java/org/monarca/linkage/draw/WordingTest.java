package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and figures of drawings. */
class WordingTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es-MX");
  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("abé小")
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(words -> String.join(" ", words));
  }

  @Property
  void linesPutTogetherAreTheText(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 50) int most) {
    assertThat(String.join(" ", Wording.lines(text, most))).isEqualTo(text);
  }

  @Property
  void noLineIsLongerThanAskedUnlessAWordIs(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 50) int most) {
    assertThat(Wording.lines(text, most))
        .allMatch(line -> line.length() <= most || !line.contains(" "));
  }

  /** As few lines as there can be: the first word of each did not fit on the one before. */
  @Property
  void aLineEndsWhereTheNextWordDoesNotFit(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 50) int most) {
    var lines = Wording.lines(text, most);
    for (int i = 1; i < lines.size(); i++) {
      var next = lines.get(i).split(" ")[0];
      assertThat(lines.get(i - 1).length() + 1 + next.length()).isGreaterThan(most);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.14, +3.1",
    "-0.44, −0.4",
    "0, 0.0",
    "0.04, 0.0",
    "-0.04, 0.0",
    "0.05, +0.1",
    "1234.5, +1234.5"
  })
  void bitsHaveASignUnlessTheyAreNothing(double bits, String written) {
    assertThat(ENGLISH.signed(bits)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 50.00", "0.9999, 99.99", "0.0001, 0.01"})
  void aShareIsAPercentage(double share, String figure) {
    assertThat(ENGLISH.percent(share)).contains(figure);
  }

  /** What is written 100 % would be believed. */
  @ParameterizedTest
  @CsvSource({"0.99995, 99.99", "1, 99.99", "0.00005, 0.01", "0, 0.01"})
  void nextToAllAndNextToNothingAreNotRounded(double share, String bound) {
    assertThat(ENGLISH.percent(share)).contains(bound).isNotEqualTo(ENGLISH.percent(0.9999));
    assertThat(ENGLISH.percent(share)).isNotEqualTo(ENGLISH.percent(0.0001));
  }

  @Test
  void figuresAreWrittenAsTheLanguageDoes() {
    assertThat(Wording.of(Locale.forLanguageTag("es")).signed(-3.14)).isEqualTo("−3,1");
    assertThat(ENGLISH.figure(-12, 0)).isEqualTo("−12");
    assertThat(ENGLISH.figure(1.005, 1)).isEqualTo("1.0");
  }

  @ParameterizedTest
  @CsvSource({"de, en", "ar, en", "es, es", "es-MX, es", "en-US, en"})
  void anUnknownLanguageIsAnsweredInEnglish(String asked, String answered) {
    assertThat(Wording.of(Locale.forLanguageTag(asked)).locale().getLanguage()).isEqualTo(answered);
  }

  @Property
  void aNameFromOutsideHasADirectionOfItsOwnAndIsNotLong(@ForAll String name) {
    var shown = Wording.name(name);

    assertThat(shown).startsWith("\u2068").endsWith("\u2069");
    assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(24 + 2);
    assertThat(shown.substring(1, shown.length() - 1))
        .doesNotContain("\u202A", "\u202E", "\u2066", "\u2069", "\u200F", "\n", "\t", "  ");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(keys(SPANISH)).isEqualTo(keys(Locale.ENGLISH)).hasSizeGreaterThan(10);
  }

  private static List<String> keys(Locale locale) {
    Enumeration<String> keys =
        ResourceBundle.getBundle("org.monarca.linkage.draw.drawings", locale).getKeys();
    return Collections.list(keys).stream().sorted().toList();
  }
}
