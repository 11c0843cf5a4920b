package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.compare.Level;

/** Evidence as a data administrator reads it, in either language. */
class SentencesInWordsTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static ElementEvidence element(String name, Level level, double bits) {
    return new ElementEvidence(name, level, bits, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "7, Mismos nombres: fuerte indicio a favor.",
    "0.5, Mismos nombres: indicio a favor.",
    "-0.4, Mismos nombres: no indica nada.",
    "-0.5, Mismos nombres: indicio en contra.",
    "-7, Mismos nombres: fuerte indicio en contra."
  })
  void howMuchItCountsIsSaidInSpanishToo(double bits, String sentence) {
    assertThat(element("given-names", Level.GIVEN_SAME, bits).sentence(SPANISH))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Same given names",
    "en-US, Same given names",
    "es, Mismos nombres",
    "es-MX, Mismos nombres",
    "fr, Same given names", // no other language is spoken here, whatever the machine speaks
    "mam, Same given names"
  })
  void aCountrysSpanishIsSpanishAndAnyOtherLanguageIsEnglish(String language, String words) {
    assertThat(element("x", Level.GIVEN_SAME, 1).inWords(Locale.forLanguageTag(language)))
        .isEqualTo(words);
  }

  /** The same words with and without how much it counts, and nothing left over of a pattern. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
  void aSentenceIsItsWordsAndItsStrength(Level level) {
    for (var locale : List.of(Locale.ENGLISH, SPANISH)) {
      var element = element("town", level, 3);
      var words = element.inWords(locale);
      var strength = locale.equals(SPANISH) ? ": indicio a favor." : ": some evidence for.";

      assertThat(words).isNotBlank().doesNotContain("{", "}");
      assertThat(element.sentence(locale))
          .isEqualTo((element.isOfColumn() ? "town, " : "") + words + strength);
    }
  }

  /** A table may name its columns as it likes. */
  @ParameterizedTest
  @CsvSource({"mother's town", "{0}", "100 %", "{", "Ñandú"})
  void theNameOfAColumnIsToldAsItIs(String column) {
    assertThat(element(column, Level.TEXT_SAME, 9).sentence(Locale.ENGLISH))
        .startsWith(column + ", ")
        .endsWith(": strong evidence for.");
  }

  @Test
  void ofTwoThatCountTheSameTheFirstComparedIsToldFirst() {
    var elements = Stream.of("a", "b", "c").map(name -> element(name, Level.TEXT_SAME, 4)).toList();

    assertThat(new Evidence("m", 0, elements).sentences(Locale.ENGLISH))
        .extracting(sentence -> sentence.charAt(0))
        .containsExactly('a', 'b', 'c');
  }

  /** What counts is the whole: a common name says little however well it agrees. */
  @Test
  void theOrderIsByWhatAnElementCountsWithItsRarity() {
    var common = new ElementEvidence("common", Level.TEXT_SAME, 8, -6);
    var rare = new ElementEvidence("rare", Level.TEXT_SAME, 3, 5);
    var against = new ElementEvidence("against", Level.TEXT_DIFFERENT, -5, 0);

    assertThat(new Evidence("m", 0, List.of(common, against, rare)).sentences(Locale.ENGLISH))
        .extracting(sentence -> sentence.split(",")[0])
        .containsExactly("rare", "against", "common");
    assertThat(common.total()).isEqualTo(2);
    assertThat(rare.total()).isEqualTo(8);
  }

  @Test
  void whatKinWouldShareIsToldAsASentenceOfItsOwn() {
    var twins = element(Evidence.KIN, Level.FAMILY_TWINS, -9);
    var siblings = element(Evidence.KIN, Level.FAMILY_SIBLINGS, -2);

    assertThat(twins.sentence(Locale.ENGLISH)).endsWith(": strong evidence against.");
    assertThat(siblings.sentence(Locale.ENGLISH)).endsWith(": some evidence against.");
    assertThat(twins.inWords(SPANISH)).isNotEqualTo(siblings.inWords(SPANISH));
  }
}
