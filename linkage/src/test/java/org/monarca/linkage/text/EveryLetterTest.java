package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sign of Unicode by itself, so that no script was forgotten. */
class EveryLetterTest {

  /** Scripts of today and of old, the signs of Chinese among them. */
  private static final int LAST = 0x2FFFF;

  /** The i with a point, in Turkish another letter, and a sigma that ends words. */
  private static final String HAVE_TWO_SMALL_LETTERS = "İϹ";

  private static List<String> wrong(IntPredicate holds) {
    return IntStream.rangeClosed(0, LAST)
        .filter(Character::isDefined)
        .filter(sign -> sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE)
        .filter(sign -> !holds.test(sign))
        .limit(20)
        .mapToObj(sign -> "%04X %s".formatted(sign, Character.getName(sign)))
        .toList();
  }

  @Test
  void foldedTwiceIsFoldedOnce() {
    assertThat(wrong(sign -> isStable(Folding.fold(Character.toString(sign))))).isEmpty();
  }

  @Test
  void foldedAmongOthersIsStableToo() {
    assertThat(wrong(sign -> isStable(Folding.fold("a" + Character.toString(sign) + "e"))))
        .isEmpty();
  }

  private static boolean isStable(String folded) {
    return Folding.fold(folded).equals(folded);
  }

  /** Letters that modify others, as the saltillo, are silent; all others are words. */
  @Test
  void everyLetterIsAWord() {
    assertThat(
            wrong(sign ->
                !Character.isLetter(sign)
                    || Character.getType(sign) == Character.MODIFIER_LETTER
                    || isSaltillo(sign)
                    || !Folding.fold(Character.toString(sign)).isEmpty()))
        .isEmpty();
  }

  private static boolean isSaltillo(int sign) {
    return sign == 'ꞌ' || sign == 'Ꞌ';
  }

  @Test
  void capitalsAndSmallLettersAreTheSame() {
    assertThat(
            wrong(sign -> {
              var small = Character.toString(Character.toLowerCase(sign));
              return Folding.fold(small).equals(Folding.fold(Character.toString(sign)))
                  || HAVE_TWO_SMALL_LETTERS.indexOf(sign) >= 0;
            }))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Normalizer.Form.class)
  void howASignIsStoredDoesNotMatter(Normalizer.Form form) {
    assertThat(
            wrong(sign -> {
              var text = Character.toString(sign);
              return Folding.fold(Normalizer.normalize(text, form)).equals(Folding.fold(text));
            }))
        .isEmpty();
  }

  @Test
  void whatIsNoLetterPartsWordsOrIsSilent() {
    assertThat(
            wrong(sign -> {
              int type = Character.getType(sign);
              boolean isMarkOrFigure =
                  type == Character.DECIMAL_DIGIT_NUMBER
                      || type == Character.SPACE_SEPARATOR
                      || type == Character.DASH_PUNCTUATION
                      || type == Character.CONTROL;
              return !isMarkOrFigure
                  || Folding.fold("a" + Character.toString(sign) + "b").equals("a b");
            }))
        .isEmpty();
  }

  /** Of Latin letters with accents nothing but the letter is left. */
  @Test
  void everyLatinLetterWithAnAccentIsItsLetter() {
    var wrong = new ArrayList<String>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      for (char accent = '\u0300'; accent <= '\u036f'; accent++) {
        var written = Normalizer.normalize("" + letter + accent, Normalizer.Form.NFC);
        for (var each : List.of(written, written.toUpperCase(Locale.ROOT))) {
          if (isAccentOnTop(accent) && !Folding.fold(each).equals(String.valueOf(letter))) {
            wrong.add(each);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The last of the accents are small letters written above, the joiner among them none at all. */
  private static boolean isAccentOnTop(char accent) {
    return accent < '\u0363' && accent != '\u0345';
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'", "’", "‘", "`", "´", "′", "ꞌ", "Ꞌ", "ʼ", "ʻ", "ʹ", "\u200d", "\u00ad"})
  void whatStandsForAGlottalStopPartsNothing(String sign) {
    assertThat(Folding.fold("q" + sign + "anil")).isEqualTo("qanil");
    assertThat(Folding.fold(sign + "ana" + sign)).isEqualTo("ana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "–", ".", ",", "/", "_", "&", "(", " ", "\t", "\u00a0", "\u3000", "7", "·"})
  void whatStandsBetweenWordsPartsThem(String sign) {
    assertThat(Folding.words("ana" + sign + "eva")).containsExactly("ana", "eva");
    assertThat(Folding.fold(sign + "ana" + sign + sign + "eva" + sign)).isEqualTo("ana eva");
  }
}
