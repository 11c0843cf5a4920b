package org.monarca.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  private final Phrases phrases =
      Phrases.of(List.of("asma", "sin papeles", "cerebral palsy", "no", "papeles de", "i-94"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asma",
        "Tiene ASMA.",
        "ásmä",
        "a\u0301sma crónica",
        "está sin  papeles",
        "sin-papeles",
        "Sin\npapeles",
        "cerebral palsy",
        "él, no",
        "sin papel, sin papeles",
        "form I-94",
        "sin sin papeles"
      })
  void aPhraseIsFoundWhateverItsCaseAccentsAndSeparators(String text) {
    assertThat(phrases.occurIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "asmas",
        "plasma",
        "asmática",
        "sin los papeles",
        "sinpapeles",
        "nova",
        "Iñaki",
        "asma\u4e2d",
        "i-9",
        "i-945"
      })
  void aPartOfAWordIsNotFound(String text) {
    assertThat(phrases.occurIn(text)).isFalse();
  }

  @Test
  void aWholeTextIsAPhraseOnlyAsAWhole() {
    assertThat(are("Sin papeles")).isTrue();
    assertThat(are("«sin-papeles»")).isTrue();
    assertThat(are("sin papeles no")).isFalse();
    assertThat(are("sin")).isFalse();
    assertThat(are("")).isFalse();
    assertThat(phrases.are("asma@example.org", 4)).isTrue();
  }

  @Property(tries = 500)
  void aPhraseIsFoundAmongAnyOtherWords(
      @ForAll("words") List<String> before, @ForAll("words") List<String> after) {
    var text = String.join(" ", before) + " sin papeles " + String.join(" ", after);

    assertThat(phrases.occurIn(text)).isTrue();
  }

  @Property(tries = 500)
  void itFindsWhatASearchForWholeWordsFinds(@ForAll("words") List<String> words) {
    var text = " " + String.join(" ", words) + " ";
    boolean there =
        List.of(" asma ", " sin papeles ", " cerebral palsy ", " no ", " papeles de ", " i 94 ")
            .stream()
            .anyMatch(text::contains);

    assertThat(phrases.occurIn(String.join(" ", words))).isEqualTo(there);
  }

  @Property(tries = 200)
  void noTextMakesItFail(@ForAll String text) {
    assertThat(phrases.occurIn(text) || !phrases.occurIn(text)).isTrue();
    assertThat(are(text) && !phrases.occurIn(text)).isFalse();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "sin", "papeles", "asma", "asmas", "de", "no", "cerebral", "palsy", "i", "94", "z")
        .list()
        .ofMaxSize(6);
  }

  private boolean are(String text) {
    return phrases.are(text, text.length());
  }
}
