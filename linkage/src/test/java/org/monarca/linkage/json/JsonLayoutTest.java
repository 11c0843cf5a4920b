package org.monarca.linkage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a model file looks: two versions of it are compared line by line. */
class JsonLayoutTest {

  @Test
  void aMemberStandsOnALineAndNumbersAloneStandTogether() {
    var weights = members("m", new Json.Figure(0.9), "u", new Json.Figure(0.001));
    var levels = members("GIVEN_SAME", weights, "GIVEN_DIFFERENT", weights);
    var file = members("version", new Json.Text("1"), "given-names", levels);

    assertThat(JsonWriter.write(file))
        .isEqualTo(
            """
            {
              "version": "1",
              "given-names": {
                "GIVEN_SAME": { "m": 0.9, "u": 0.001 },
                "GIVEN_DIFFERENT": { "m": 0.9, "u": 0.001 }
              }
            }
            """);
  }

  @Test
  void anObjectWithoutMembersIsTwoBraces() {
    assertThat(JsonWriter.write(members())).isEqualTo("{}\n");
    assertThat(JsonWriter.write(members("a", members()))).isEqualTo("{\n  \"a\": {}\n}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "100, 100",
    "-2.5, -2.5",
    "1e-7, 0.0000001",
    "1e21, 1000000000000000000000",
    "0.1, 0.1",
    "1234567.875, 1234567.875"
  })
  void numbersAreWrittenInFullAndWithoutANeedlessNought(double number, String written) {
    assertThat(JsonWriter.write(members("n", new Json.Figure(number))))
        .isEqualTo("{ \"n\": " + written + " }\n");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsNotWritten(double number) {
    var file = members("n", new Json.Figure(number));

    assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.write(file));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Núñez, Núñez",
        "say \"Ana\", say \\\"Ana\\\"",
        "a\\b, a\\\\b",
        "小明, 小明",
        "a/b, a/b"
      })
  void textsAreWrittenAsTheyAreButForQuotationMarks(String text, String written) {
    assertThat(JsonWriter.write(members("t", new Json.Text(text))))
        .contains("\"t\": \"" + written + "\"");
  }

  @Test
  void controlCharactersAreWrittenByTheirNumbers() {
    var written = JsonWriter.write(members("t\n", new Json.Text("a\tb\u0001")));

    assertThat(written).contains("\"t\\u000a\": \"a\\u0009b\\u0001\"");
    assertThat(JsonReader.read(written).text("t\n")).isEqualTo("a\tb\u0001");
  }

  @Test
  void membersKeepTheirOrder() {
    var read = JsonReader.read("{\"z\":1,\"a\":2,\"m\":3}");

    assertThat(new ArrayList<>(read.members().keySet())).containsExactly("z", "a", "m");
    assertThat(JsonWriter.write(read)).isEqualTo("{ \"z\": 1, \"a\": 2, \"m\": 3 }\n");
  }

  @Property
  void everyNumberIsReadBackAsItWas(@ForAll double number) {
    var file = members("n", new Json.Figure(number));

    assertThat(JsonReader.read(JsonWriter.write(file)).number("n")).isEqualTo(number);
  }

  @Property
  void sharesAreReadBackToTheLastBit(@ForAll @DoubleRange(min = 0, max = 1) double share) {
    var written = JsonWriter.write(members("m", new Json.Figure(share)));

    assertThat(Double.doubleToLongBits(JsonReader.read(written).number("m")))
        .isEqualTo(Double.doubleToLongBits(share));
  }

  @Provide
  Arbitrary<Json.Members> files() {
    var names = Arbitraries.strings().withChars("aé\"\\\n小 ").ofMaxLength(4);
    Arbitrary<Json> texts = Arbitraries.strings().ofMaxLength(8).map(Json.Text::new);
    Arbitrary<Json> figures = Arbitraries.doubles().map(number -> new Json.Figure(number + 0.0));
    Arbitrary<Json> leaves = Arbitraries.oneOf(texts, figures);
    var inner = objects(names, leaves);
    var middle = objects(names, Arbitraries.oneOf(leaves, inner.map(members -> members)));
    return objects(names, Arbitraries.oneOf(leaves, middle.map(members -> members)));
  }

  private static Arbitrary<Json.Members> objects(Arbitrary<String> names, Arbitrary<Json> values) {
    return Combinators.combine(names, values)
        .as(Map::entry)
        .list()
        .ofMaxSize(4)
        .map(entries -> {
          var members = new LinkedHashMap<String, Json>();
          entries.forEach(entry -> members.put(entry.getKey(), entry.getValue()));
          return new Json.Members(members);
        });
  }

  @Property
  void everyFileIsReadBackAndWrittenTheSameAgain(@ForAll("files") Json.Members file) {
    var written = JsonWriter.write(file);
    var read = JsonReader.read(written);

    assertThat(read).isEqualTo(file);
    assertThat(JsonWriter.write(read)).isEqualTo(written);
  }

  @Test
  void aMemberIsAskedForByItsKind() {
    var file = JsonReader.read("{\"n\":1,\"t\":\"x\",\"o\":{}}");

    assertThat(file.member("n")).isEqualTo(new Json.Figure(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.number("t"))
        .withMessage("\"t\" is not a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.object("t"))
        .withMessage("\"t\" is not an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.text("o"))
        .withMessage("\"o\" is not a text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.member("x"))
        .withMessage("\"x\" is missing");
  }

  private static Json.Members members(Object... namesAndValues) {
    var members = new LinkedHashMap<String, Json>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Json.Members(members);
  }
}
