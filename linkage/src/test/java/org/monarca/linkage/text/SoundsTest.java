package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sounds under which names are found again that a clerk wrote as they were heard. */
class SoundsTest {

  @ParameterizedTest
  @CsvSource({
    "Vázquez, Básquez",
    "Cevallos, Zevallos",
    "Cervantes, Servantes",
    "Zepeda, Cepeda",
    "Quiroz, Kiros",
    "Jiménez, Ximénez",
    "Gerónimo, Jerónimo",
    "Llamas, Yamas",
    "Villa, Viya",
    "Ochoa, Ocha",
    "Huerta, Uerta",
    "Ybarra, Ibarra",
    "Reyes, Rreyes",
    "Philomena, Filomena",
    "Esther, Ester",
    "Peña, Pena",
    "Catalina, Katalina",
    "Yvonne, Ivonne"
  })
  void whatIsHeardAlikeIsFoundTogether(String one, String other) {
    assertThat(sound(one)).isEqualTo(sound(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Mata, Nata",
    "Salas, Sabas",
    "Rojas, Rosas",
    "Chávez, Cabezas",
    "García, Galarza",
    "Tomás, Damas",
    "Flores, Torres",
    "Pao, Bao"
  })
  void whatIsHeardOtherwiseIsKeptApart(String one, String other) {
    assertThat(sound(one)).isNotEqualTo(sound(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ana, an",
    "eva, eb",
    "hugo, ug",
    "chavez, cbs",
    "guillermo, gyrm",
    "philip, flp",
    "queta, kt",
    "xochitl, jctl",
    "yolanda, ylnd",
    "hilda, ild",
    "excelsa, ejsls"
  })
  void aCodeIsTheFirstSoundAndTheConsonantsAfterIt(String word, String code) {
    assertThat(SoundCode.of(word)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "hh", "李", "محمد", "ш", "ñ", "x"})
  void everyWordHasASound(String word) {
    assertThat(SoundCode.of(word)).isNotEmpty();
  }

  @Property
  void aCodeIsShortAndOnlyOfAWordWithoutSoundTheWordItself(@ForAll("words") String word) {
    var code = SoundCode.of(word);

    assertThat(code).isNotEmpty();
    assertThat(code.length() <= 5 || code.equals(word)).isTrue();
  }

  @Property
  void noSoundStandsTwiceInARow(@ForAll("words") String word) {
    if (!word.matches("h+")) {
      assertThat(SoundCode.of(word)).doesNotContainPattern("(.)\\1");
    }
  }

  @Property
  void vowelsAfterTheFirstSoundDoNotMatter(@ForAll("consonants") String consonants) {
    var word = String.join("a", consonants.split(""));
    var other = String.join("o", consonants.split(""));

    assertThat(SoundCode.of(word)).isEqualTo(SoundCode.of(other));
  }

  @Provide
  Arbitrary<String> consonants() {
    return Arbitraries.strings().withChars("bdfjkmnrst").ofMinLength(1).ofMaxLength(8);
  }

  @Property
  void accentsAndCapitalsDoNotMatter(@ForAll("words") String word) {
    var written = word.replace('a', 'Á').replace('e', 'é').replace('n', 'Ñ').replace('u', 'Ü');

    assertThat(sound(written)).isEqualTo(SoundCode.of(word));
  }

  @Property
  void aSilentLetterIsSilentExceptInPairs(@ForAll("withoutPairs") String word) {
    assertThat(SoundCode.of("h" + word)).isEqualTo(SoundCode.of(word));
    assertThat(SoundCode.of(word + "h")).isEqualTo(SoundCode.of(word));
  }

  @Provide
  Arbitrary<String> withoutPairs() {
    return Arbitraries.strings().withChars("abdeimnorstu").ofMinLength(1).ofMaxLength(12);
  }

  /** Clerks write b and v, s and z as they come. */
  @Property
  void lettersThatSoundAlikeMayBeExchangedAnywhere(@ForAll("words") String word) {
    assertThat(SoundCode.of(word.replace('v', 'b'))).isEqualTo(SoundCode.of(word));
    assertThat(SoundCode.of(word.replace('w', 'v'))).isEqualTo(SoundCode.of(word));
    assertThat(SoundCode.of(word.replace('z', 's'))).isEqualTo(SoundCode.of(word));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(15);
  }

  private static String sound(String written) {
    return SoundCode.of(Folding.fold(written));
  }
}
