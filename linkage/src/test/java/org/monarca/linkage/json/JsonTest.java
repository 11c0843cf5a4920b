package org.monarca.linkage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll String name, @ForAll String text, @ForAll @Size(max = 5) double[] numbers) {
    var members = new LinkedHashMap<String, Json>();
    members.put(name, new Json.Text(text));
    var inner = new LinkedHashMap<String, Json>();
    for (var number : numbers) {
      inner.put("n" + inner.size(), new Json.Figure(number + 0.0));
    }
    members.put(name + "'s", new Json.Members(inner));
    var object = new Json.Members(members);

    assertThat(JsonReader.read(JsonWriter.write(object))).isEqualTo(object);
  }

  @Test
  void blanksAndEscapesAreRead() {
    var read = JsonReader.read(" {\t\"a\" :\"\\u00f1\\n\\\\\" , \"b\": -1.5e-3,\r\n\"c\":{}} ");

    assertThat(read.text("a")).isEqualTo("ñ\n\\");
    assertThat(read.number("b")).isEqualTo(-0.0015);
    assertThat(read.object("c").members()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1}x",
        "{\"a\":01}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"open}",
        "{\"a\":true}",
        "{\"a\":NaN}"
      })
  void whatIsNotStrictJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at character");
  }

  @Test
  void aMissingOrWrongMemberIsNamed() {
    var object = JsonReader.read("{\"a\":1}");

    assertThatThrownBy(() -> object.number("b")).hasMessage("\"b\" is missing");
    assertThatThrownBy(() -> object.text("a")).hasMessage("\"a\" is not a text");
    assertThatThrownBy(() -> object.object("a")).hasMessage("\"a\" is not an object");
  }
}
