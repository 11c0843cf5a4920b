package org.monarca.linkage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where JSON ends: of depth, of a text cut off, of what is a blank and what is a letter. */
class JsonEdgesTest {

  private static final String FILE =
      "{ \"format\": \"m\\u00f3\\n\", \"shares\": {\"a\": -1.5e-3, \"b\": 0}, \"x\": {\"y\": {}} }";

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64})
  void sixtyFourObjectsMayStandInEachOther(int depth) {
    var read = JsonReader.read(nested(depth));

    assertThat(JsonReader.read(JsonWriter.write(read))).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 66, 1_000})
  void oneMoreIsTooDeep(int depth) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(nested(depth)))
        .withMessageEndingWith("objects stand too deep in each other");
  }

  /** Objects side by side are not in each other. */
  @Test
  void depthIsCountedWhereAnObjectEnds() {
    var many = "{" + "\"m%d\":{\"a\":{}},".repeat(300);
    var numbered = new StringBuilder();
    int number = 0;
    for (var part : many.split("%d", -1)) {
      numbered.append(part).append(number++);
    }
    var text = numbered.substring(0, numbered.lastIndexOf(",")) + "}";

    assertThat(JsonReader.read(text).members()).hasSize(300);
  }

  /** A file whose end was lost is never taken for a whole one; the place is where it ends. */
  @Property
  void aFileThatIsCutOffIsRefusedWithAPlaceInIt(@ForAll @IntRange(min = 0) int any) {
    int length = any % FILE.length();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(FILE.substring(0, length)))
        .withMessageMatching("not a JSON object, at character \\d+: .+")
        .satisfies(refused -> assertThat(place(refused)).isBetween(0, length + 1));
  }

  private static int place(Throwable refused) {
    return Integer.parseInt(String.valueOf(refused.getMessage()).replaceAll("\\D*(\\d+):.*", "$1"));
  }

  @Property
  void aFileWithAForeignLetterIsReadOrRefusedAtOrAfterIt(
      @ForAll @IntRange(min = 0) int any, @ForAll char letter) {
    int at = any % FILE.length();
    var spoiled = FILE.substring(0, at) + letter + FILE.substring(at);
    var thrown = catchThrowable(() -> JsonReader.read(spoiled));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
      assertThat(place(thrown)).isBetween(Math.max(0, at - 6), spoiled.length() + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\r", "\n", "\r\n \t"})
  void blanksMayStandBetweenAnyTwoSigns(String blanks) {
    var spaced = FILE.replaceAll("([{}:,])", blanks + "$1" + blanks);

    assertThat(JsonReader.read(spaced)).isEqualTo(JsonReader.read(FILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2003", "\u3000", "\u2028", "\f", "\u000b", "\u200b"})
  void whatOnlyLooksBlankIsNone(String letter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{" + letter + "}"))
        .withMessageContaining("at character 1");
    assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read("{}" + letter));
  }

  /** A name is what it means, however it is written. */
  @ParameterizedTest
  @CsvSource({"a, \\u0061", "é, \\u00e9", "é, \\u00E9", "/, \\/"})
  void aNameGivenTwiceIsToldInAnyWriting(String plain, String escaped) {
    var text = "{\"%s\":1,\"%s\":2}".formatted(plain, escaped);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(text))
        .withMessageContaining("\"" + plain + "\" is given twice");
  }

  @Test
  void theSameNameMayStandInAnotherObject() {
    var read = JsonReader.read("{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":2}}");

    assertThat(read.object("a").object("a").number("a")).isEqualTo(1);
    assertThat(read.object("b").number("a")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"\\ud83d\\ude00, 😀", "\\uD83D\\uDE00, 😀", "\\u0130, İ", "\\u202e, \u202e"})
  void everyLetterMayBeWrittenByItsNumber(String written, String letter) {
    assertThat(JsonReader.read("{\"t\":\"" + written + "\"}").text("t")).isEqualTo(letter);
  }

  @Property
  void aTextIsReadBackWhateverItsLetters(@ForAll String text) {
    var escaped = new StringBuilder();
    text.chars().forEach(letter -> escaped.append("\\u%04x".formatted(letter)));

    assertThat(JsonReader.read("{\"t\":\"" + escaped + "\"}").text("t")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u12", "\\u 123", "\\u+123", "\\u-001", "\\u１２３４", "\\U0041", "\\x41"})
  void whatIsNoNumberOfALetterIsRefused(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{\"t\":\"" + written + "\"}"))
        .withMessageContaining("at character ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"１", "٣", "-", "--1", "1_000", "1,5", "Infinity", "-Infinity", "1f", "1d"})
  void figuresOfOtherKindsAreNoNumbers(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{\"n\":" + number + "}"));
  }

  /** A file is the same in every country. */
  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      var read = JsonReader.read(FILE);

      assertThat(JsonWriter.write(read)).contains("{ \"a\": -0.0015, \"b\": 0 }");
      assertThat(read.object("shares").number("a")).isEqualTo(-0.0015);
    } finally {
      Locale.setDefault(before);
    }
  }
}
