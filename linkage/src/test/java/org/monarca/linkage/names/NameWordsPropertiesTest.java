package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.monarca.linkage.text.Folding;

/** What holds of the words of a name field whatever stands in it. */
class NameWordsPropertiesTest {

  private static final List<String> PARTS =
      List.of(
          "García",
          "LÓPEZ",
          "de",
          "la",
          "del",
          "los",
          "y",
          "Cruz",
          "Delacruz",
          "Santamaría",
          "Ma.",
          "Gpe.",
          "Jr.",
          "III",
          "hijo",
          "O'Brien",
          "Vang",
          "Van",
          "San",
          "Juan-José",
          "Pú",
          "Núñez",
          "X",
          "小明",
          "محمد");

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(PARTS).list().ofMaxSize(7).map(parts -> String.join(" ", parts));
  }

  @Property
  void thereAreFourWordsAtMostAndNoneIsEmpty(@ForAll String anything) {
    assertThat(NameWords.given(anything)).hasSizeLessThanOrEqualTo(4).doesNotContain("");
    assertThat(NameWords.surname(anything)).hasSizeLessThanOrEqualTo(4).doesNotContain("");
  }

  @Property
  void theWordsAreFolded(@ForAll("fields") String field) {
    for (var word : NameWords.surname(field)) {
      assertThat(Folding.fold(word)).isEqualTo(word).doesNotContain(" ");
    }
    for (var word : NameWords.given(field)) {
      assertThat(Folding.fold(word)).isEqualTo(word).doesNotContain(" ");
    }
  }

  @Property
  void aFieldWithALetterThatIsNoPlaceholderHasAWord(@ForAll("fields") String field) {
    assertThat(NameWords.surname(field).isEmpty()).isEqualTo(Folding.fold(field).isEmpty());
    assertThat(NameWords.given(field).isEmpty()).isEqualTo(Folding.fold(field).isEmpty());
  }

  @Property
  void capitalsDoNotMatter(@ForAll("fields") String field) {
    var capitals = field.toUpperCase(Locale.ROOT);

    assertThat(NameWords.surname(capitals)).isEqualTo(NameWords.surname(field));
    assertThat(NameWords.given(capitals)).isEqualTo(NameWords.given(field));
    assertThat(NameWords.generation(capitals)).isEqualTo(NameWords.generation(field));
  }

  @Property
  void aHyphenIsABlank(@ForAll("fields") String field) {
    var hyphens = field.replace(' ', '-');

    assertThat(NameWords.surname(hyphens)).isEqualTo(NameWords.surname(field));
    assertThat(NameWords.given(hyphens)).isEqualTo(NameWords.given(field));
  }

  @Property
  void particlesInFrontChangeNothingWhereAnotherWordStands(@ForAll("surnames") String surname) {
    var words = NameWords.surname(surname);

    for (var particle : List.of("de ", "de la ", "De Los ", "del ", "y ", "San ")) {
      assertThat(NameWords.surname(particle + surname)).as(particle).isEqualTo(words);
    }
  }

  @Provide
  Arbitrary<String> surnames() {
    return Arbitraries.of("García", "Núñez", "Cruz", "Vang", "Xiong", "Ajpop", "Citalán", "O'Brien")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join(" ", parts));
  }

  @Property
  void aGenerationBehindChangesNoWord(@ForAll("surnames") String surname) {
    for (var generation : List.of(" Jr.", " hijo", " III", " Sr")) {
      assertThat(NameWords.surname(surname + generation)).isEqualTo(NameWords.surname(surname));
      assertThat(NameWords.generation(surname + generation)).isNotEmpty();
    }
    assertThat(NameWords.generation(surname)).isEmpty();
  }

  @Property
  void whatWasComparedIsComparedTheSameAgain(@ForAll("surnames") String surname) {
    var once = NameWords.surname(surname);

    assertThat(NameWords.surname(String.join(" ", once))).isEqualTo(once);
  }
}
