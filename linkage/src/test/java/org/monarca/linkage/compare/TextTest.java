package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, towns, numbers, e-mail addresses: whatever is no name. */
class TextTest {

  @ParameterizedTest
  @CsvSource({
    "Salinas, SALINAS",
    "San José, san jose",
    "12 Main St., '12  Main st'",
    "'Pharr, TX', Pharr TX",
    "(956) 555-0123, 956-555-0123",
    "ana@example.org, ANA@example.org",
    "A-1234, a1234",
    "北京, 北京",
    "Ｓａｌｉｎａｓ, Salinas"
  })
  void whatPartsLettersAndFiguresDoesNotMatter(String one, String other) {
    assertLevel(one, other, Level.TEXT_SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Salinas, Salnas",
    "Salinas, Sailnas",
    "Immokalee, Immokallee",
    "956-555-0123, 956-555-0132",
    "956-555-0123, 956-555-0128",
    "12 Main Street, Main Street 12",
    "Oaxaca de Juárez, Juárez de Oaxaca"
  })
  void oneSlipOrAnotherOrderIsASlip(String right, String written) {
    assertLevel(right, written, Level.TEXT_SLIP);
  }

  @ParameterizedTest
  @CsvSource({
    "12 Main Street, 12 Main Street Apt 4, TEXT_SIMILAR",
    "Guadalajara, Guadaljra, TEXT_SIMILAR",
    "Watsonville, Watsonvile CA, TEXT_SIMILAR",
    "12 Main Street, 14 Main Street, TEXT_SLIP",
    "12 Main Street, 12 Main Avenue, TEXT_RELATED",
    "12 Main Street, 148 Main Avenue, TEXT_DIFFERENT",
    "Camp Salinas, Camp Soledad, TEXT_RELATED",
    "Salinas, Soledad, TEXT_DIFFERENT",
    "Pharr, Tieton, TEXT_DIFFERENT",
    "abc, abd, TEXT_RELATED",
    "TX, CA, TEXT_DIFFERENT",
    "12, 13, TEXT_DIFFERENT"
  })
  void likeTextsAndOthers(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "N/A",
        "n.a.",
        "Unknown",
        "UNK",
        "None",
        "NULL",
        "NaN",
        "Desconocido",
        "not known",
        "x",
        "0000",
        "999999999",
        "99999-9999",
        "000-000-0000"
      })
  void placeholdersSayNothing(String value) {
    assertThat(Text.of(value).isEmpty()).isTrue();
    assertThat(Text.of(value).words()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99", "111", "1112", "xx", "na 1", "nowhere", "aaaa"})
  void shortNumbersAndOtherLettersSaySomething(String value) {
    assertThat(Text.of(value).isEmpty()).isFalse();
  }

  @Test
  void ofALongTextTheBeginningIsCompared() {
    var address = "12 Main Street ".repeat(400);

    assertThat(Text.of(address).words()).hasSize(12);
    assertThat(Text.of("a".repeat(5_000)).joined()).hasSize(200);
    assertLevel(address, address + "Apt 4", Level.TEXT_SAME);
  }

  @Test
  void nothingThatIsPrintedSaysWhatStoodThere() {
    assertThat(Text.of("956-555-0123").toString()).doesNotContain("956").doesNotContain("0123");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "12", "14", "Main", "Mian", "Street", "St", "Camp", "Salinas", "Salnas", "TX", "é", "北")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(words -> String.join(" ", words));
  }

  @Property
  void bothSidesSeeTheSame(@ForAll("texts") String one, @ForAll("texts") String other) {
    var a = Text.of(one);
    var b = Text.of(other);

    assertThat(Text.compare(a, b)).isEqualTo(Text.compare(b, a));
  }

  @Property
  void aTextIsTheSameAsItselfAndAsNoOther(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    var a = Text.of(one);
    var b = Text.of(other);

    assertThat(Text.compare(a, a)).isEqualTo(Level.TEXT_SAME);
    assertThat(Text.compare(a, b) == Level.TEXT_SAME).isEqualTo(a.joined().equals(b.joined()));
  }

  @Property
  void whatIsFoldedIsFoldedForGood(@ForAll String anything) {
    var once = Text.of(anything);

    if (once.words().size() < 12 && once.joined().length() < 180) {
      assertThat(Text.of(String.join(" ", once.words()))).isEqualTo(once);
    }
  }

  @Property
  void theWordsAreTheTextInPieces(@ForAll String anything) {
    var text = Text.of(anything);

    assertThat(String.join("", text.words())).isEqualTo(text.joined());
    assertThat(text.words()).hasSizeLessThanOrEqualTo(12).doesNotContain("");
  }

  private static void assertLevel(String one, String other, Level level) {
    assertThat(Text.compare(Text.of(one), Text.of(other))).isEqualTo(level);
    assertThat(Text.compare(Text.of(other), Text.of(one))).isEqualTo(level);
  }
}
