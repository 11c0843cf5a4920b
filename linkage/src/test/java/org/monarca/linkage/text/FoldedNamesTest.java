package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of names as the families of the programme write them. */
class FoldedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Núñez, nunez",
    "NÚÑEZ, nunez",
    "Peña-Ibáñez, pena ibanez",
    "de la Ó, de la o",
    "Agüero, aguero",
    "Ángel   María, angel maria",
    "Ma.Guadalupe, ma guadalupe",
    "Y'barra, ybarra",
    "Muñoz (viuda de Ríos), munoz viuda de rios",
    "Pérez/López, perez lopez",
    "Rodríguez_2, rodriguez",
    "Gómez & Díaz, gomez diaz"
  })
  void spanishNames(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Bien-Aimé, bien aime",
    "Léonie, leonie",
    "Jean-François, jean francois",
    "Petit-Frère, petit frere",
    "Étienne, etienne",
    "Saint-Cyr, saint cyr"
  })
  void haitianNames(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Aq'ab'al, aqabal",
        "Aq’ab’al, aqabal",
        "Tz'i', tzi",
        "I'x, ix",
        "B'atz', batz",
        "Saqb'e, saqbe",
        "Sak Nikté, sak nikte",
        "Qʼanil, qanil",
        "Q`anil, qanil",
        "Q´anil, qanil",
        "Q′anil, qanil",
        "Qꞌanjobꞌal, qanjobal",
        "QꞋANIL, qanil"
      })
  void mayanNamesKeepTheirLettersAndLoseTheGlottalMark(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Tan'gaurluq, tangaurluq",
        "Arnaruaq, arnaruaq",
        "Nkauj Hli, nkauj hli",
        "Paj Ntaub, paj ntaub",
        "Ñuu Savi, nuu savi"
      })
  void yupikHmongAndMixtecNames(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Đặng, dang",
    "Nguyễn Thị Ánh, nguyen thi anh",
    "Æthelred, aethelred",
    "Þórunn, thorunn",
    "Sœur, soeur",
    "Søren, soren",
    "Wałęsa, walesa",
    "Große, grosse",
    "GROẞE, grosse",
    "Dvořák, dvorak",
    "Şükrü, sukru",
    "ﬁona, fiona"
  })
  void lettersThatNoAccentMakes(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "ΠΑΠΑΔΟΠΟΥΛΟΣ, Παπαδόπουλος",
    "ИВАНОВА, Иванова",
    "ＧＡＲＣＩＡ, Garcia",
    "IŞIK, ışık",
    "ﺍﺣﻤﺪ, احمد",
    "ｶﾅ, カナ",
    "김민준, 김민준"
  })
  void oneNameInTwoShapesOfItsLettersIsOne(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "王小明, 王小红",
    "محمد, محمود",
    "יוסף, יוסי",
    "สมชาย, สมหญิง",
    "Мария, Марина",
    "नीता, नाती",
    "한지민, 한지원"
  })
  void twoNamesOfAnyScriptStayTwo(String one, String other) {
    assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200Fمريم",
        "مريم\u200E",
        "مر\u200Dيم",
        "\uFEFFمريم",
        "\u2067مريم\u2069",
        "مـريـم"
      })
  void whatNobodySeesOrOnlyStretchesALineIsTakenAway(String written) {
    assertThat(Folding.fold(written)).isEqualTo("مريم");
  }

  @ParameterizedTest
  @EnumSource(Normalizer.Form.class)
  void howAComputerStoresAnAccentDoesNotMatter(Normalizer.Form form) {
    for (var name : List.of("Muñoz", "Nguyễn", "Ñuu", "Łukasz", "नीता", "김민준", "Ελένη")) {
      assertThat(Folding.fold(Normalizer.normalize(name, form)))
          .as(name)
          .isEqualTo(Folding.fold(name));
    }
  }

  @Test
  void wordsAreTheFoldedTextAtItsBlanks() {
    assertThat(Folding.words("  María-José  de la O'Farrill "))
        .containsExactly("maria", "jose", "de", "la", "ofarrill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "-", "...", "42", "٣٤", "!?", "´", "\u0301", "\u200F"})
  void withoutALetterThereIsNoWord(String written) {
    assertThat(Folding.fold(written)).isEmpty();
    assertThat(Folding.words(written)).isEmpty();
  }

  @Test
  void aNameOfThousandsOfLettersKeepsThemAll() {
    assertThat(Folding.fold("Ñ".repeat(5_000))).isEqualTo("n".repeat(5_000));
    assertThat(Folding.words("Ana ".repeat(5_000))).hasSize(5_000).containsOnly("ana");
  }

  @Test
  void lettersBeyondSixteenBitsAreLetters() {
    var deseret = new String(Character.toChars(0x10400)); // capital, whose small letter is 10428
    assertThat(Folding.fold(deseret)).isEqualTo(new String(Character.toChars(0x10428)));
    assertThat(Folding.fold("Ana 😀 Eva")).isEqualTo("ana eva");
  }
}
