package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "José, jose",
    "MUÑOZ, munoz",
    "García-López, garcia lopez",
    "O'Brien, obrien",
    "O’Brien, obrien",
    "Q’anjob’al, qanjobal",
    "Ma. Guadalupe, ma guadalupe",
    "'  Ana   María ', ana maria",
    "Strauß, strauss",
    "Łukasz, lukasz",
    "İbrahim, ibrahim",
    "Ｍａｒｉａ, maria",
    "Ana 2, ana"
  })
  void whatClerksWriteIsFolded(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"Мария", "李娜", "محمد", "नीता", "ᏣᎳᎩ", "Ελένη"})
  void lettersOfOtherScriptsSurvive(String name) {
    assertThat(Folding.fold(name)).isNotBlank();
    assertThat(Folding.fold(name)).isNotEqualTo(Folding.fold("Ana"));
  }

  @Test
  void vowelSignsOfDevanagariAreLettersNotAccents() {
    assertThat(Folding.fold("नीता")).isNotEqualTo(Folding.fold("नाती"));
  }

  @Test
  void nothingIsLeftOfDigitsAndPoints() {
    assertThat(Folding.words(" -- 12. ")).isEmpty();
  }

  @Property(tries = 5000)
  void foldingTwiceChangesNothing(@ForAll String anything) {
    var once = Folding.fold(anything);
    assertThat(Folding.fold(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({
    "jimenez, gimenez",
    "jimenez, ximenez",
    "hernandez, ernandes",
    "velasquez, velazquez",
    "victoria, bictoria",
    "yesenia, llesenia",
    "sofia, sophia",
    "catarina, katarina",
    "gonzalez, gonsales",
    "chavez, chaves"
  })
  void whatSoundsTheSameHasOneCode(String a, String b) {
    assertThat(SoundCode.of(a)).isEqualTo(SoundCode.of(b));
  }

  @ParameterizedTest
  @CsvSource({"garcia, lopez", "ana, eva", "juan, luis", "perez, torres"})
  void whatSoundsDifferentHasTwo(String a, String b) {
    assertThat(SoundCode.of(a)).isNotEqualTo(SoundCode.of(b));
  }

  @Test
  void aCodeIsNeverEmptyAndAtMostFiveLetters() {
    assertThat(SoundCode.of("h")).isEqualTo("h");
    assertThat(SoundCode.of("montserratense")).hasSize(5);
    assertThat(SoundCode.of("李娜")).isNotEmpty();
  }
}
