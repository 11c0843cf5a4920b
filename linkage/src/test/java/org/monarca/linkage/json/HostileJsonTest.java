package org.monarca.linkage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model file that somebody spoiled is refused with the place where it is wrong. */
class HostileJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 0 | '{' is expected",
        "`  ` | 2 | '{' is expected",
        "[1] | 0 | '{' is expected",
        "{\"a\":1} {} | 8 | nothing may follow the object",
        "{\"a\":1}} | 7 | nothing may follow the object",
        "{\"a\" 1} | 5 | ':' is expected",
        "{\"a\":} | 5 | an object, a text or a number is expected",
        "{\"a\":[1]} | 5 | an object, a text or a number is expected",
        "{\"a\":null} | 5 | an object, a text or a number is expected",
        "{\"a\":+1} | 5 | an object, a text or a number is expected",
        "{\"a\":.5} | 5 | an object, a text or a number is expected",
        "{a:1} | 1 | '\"' is expected",
        "{'a':1} | 1 | '\"' is expected",
        "{\"a\":1,} | 7 | '\"' is expected",
        "{,} | 1 | '\"' is expected",
        "{\"a\":1 | 7 | a comma or the end of the object is expected",
        "{\"a\":1;\"b\":2} | 7 | a comma or the end of the object is expected",
        "{\"a\":01} | 7 | a comma or the end of the object is expected",
        "{\"a\":1.} | 7 | a comma or the end of the object is expected",
        "{\"a\":1e} | 7 | a comma or the end of the object is expected",
        "{\"a\":0x1F} | 7 | a comma or the end of the object is expected",
        "{\"a\":1,\"a\":2} | 12 | \"a\" is given twice",
        "{\"a\":\"open} | 11 | a text does not end",
        "{\"a\":\"\\x\"} | 8 | an unknown escape stands in a text",
        "{\"a\":\"\\u12G4\"} | 8 | four hexadecimal digits are expected",
        "{\"a\":\"\\u12 | 8 | four hexadecimal digits are expected",
        "{\"a\":\"\\ | 7 | an unknown escape stands in a text"
      })
  void whatIsWrongIsToldWithItsPlace(String text, int place, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(text))
        .withMessage("not a JSON object, at character %d: %s", place, why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\t", "\u0000", "\u001f", "\r"})
  void aControlCharacterInATextIsRefused(String control) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{\"a\":\"" + control + "\"}"))
        .withMessageContaining("at character 7: a control character stands in a text");
  }

  @Test
  void aMarkOfByteOrderIsNoJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("\uFEFF{}"))
        .withMessageContaining("at character 0");
  }

  /** A file of a hundred thousand braces may not end the service. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void objectsInObjectsInObjectsAreRefused(int depth) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)))
        .withMessageContaining("objects stand too deep in each other");
  }

  @Test
  void asDeepAsAModelNeedsIsRead() {
    int depth = 20;
    var read = JsonReader.read("{\"a\":".repeat(depth) + "7" + "}".repeat(depth));
    for (int i = 1; i < depth; i++) {
      read = read.object("a");
    }
    assertThat(read.number("a")).isEqualTo(7);
  }

  @Test
  void aHundredThousandMembersSideBySideAreRead() {
    var text = new StringBuilder("{\"first\": 1");
    for (int i = 0; i < 100_000; i++) {
      text.append(",\"m").append(i).append("\":{}");
    }
    assertThat(JsonReader.read(text.append('}').toString()).members()).hasSize(100_001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1e400000000", "123456789e309"})
  void aNumberThatNoComputerHoldsIsRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{\"a\":" + number + "}"))
        .withMessageContaining("at character " + (5 + number.length()))
        .withMessageContaining("the number is too large");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1e-999, 0",
    "1E3, 1000",
    "1e+2, 100",
    "-0.5, -0.5",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "9007199254740993, 9007199254740992"
  })
  void numbersAreReadAsTheNearestThatAComputerHolds(String written, double number) {
    assertThat(JsonReader.read("{\"a\":" + written + "}").number("a")).isEqualTo(number);
  }

  @Test
  void ofAHundredThousandDigitsTheLargeNumberIsRefusedAndTheFractionRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("{\"a\":" + "9".repeat(100_000) + "}"));
    assertThat(JsonReader.read("{\"a\":0." + "3".repeat(100_000) + "}").number("a"))
        .isEqualTo(1.0 / 3);
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    return Arbitraries.strings().withChars("{}\":,\\u01aeE.-+ []\n").ofMaxLength(30);
  }

  @Property(tries = 5000)
  void whateverIsReadIsAnswered(@ForAll("nearlyJson") String text) {
    for (var json : new String[] {text, "{\"a\":" + text + "}"}) {
      var thrown = catchThrowable(() -> JsonReader.read(json));
      if (thrown != null) {
        assertThat(thrown)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("not a JSON object, at character ");
      }
    }
  }

  @Property
  void whatIsReadCanBeWrittenAndReadAgain(@ForAll("nearlyJson") String text) {
    var json = "{\"a\":\"" + text.replaceAll("[\\\\\"\n]", "") + "\", \"b\": {\"c\": 1}}";
    var read = JsonReader.read(json);

    assertThatCode(() -> JsonReader.read(JsonWriter.write(read))).doesNotThrowAnyException();
    assertThat(JsonReader.read(JsonWriter.write(read))).isEqualTo(read);
  }
}
