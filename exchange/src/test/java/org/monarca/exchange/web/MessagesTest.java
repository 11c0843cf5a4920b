package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;

/** The catalogues hold the same keys, and Spanish has a word for everything a State may send. */
class MessagesTest {

  @Test
  void everySentenceIsThereInBothLanguages() throws IOException {
    for (var catalogue :
        List.of(
            "messages",
            "messages-linkage",
            "messages-review",
            "messages-notices",
            "messages-worklist",
            "messages-directory",
            "messages-tokens",
            "messages-clients",
            "messages-accounts",
            "messages-duties",
            "messages-applications",
            "messages-passwords",
            "messages-factors",
            "messages-ways",
            "messages-addresses",
            "messages-audit",
            "messages-retention")) {
      assertThat(read(catalogue + "_es").stringPropertyNames())
          .containsExactlyInAnyOrderElementsOf(read(catalogue).stringPropertyNames());
    }
  }

  @Test
  void everyElementAndEveryCodeHasASpanishName() throws IOException {
    var spanish = read("messages-elements_es").stringPropertyNames();

    assertThat(elements()).isNotEmpty().allSatisfy(key -> assertThat(spanish).contains(key));
    var words = read("org/monarca/records/dictionary/codes_es").stringPropertyNames();
    assertThat(codes()).isNotEmpty().allSatisfy(key -> assertThat(words).contains(key));
  }

  @Test
  void everyStateHasItsName() throws IOException {
    var english = read("messages-elements").stringPropertyNames();

    assertThat(Catalogue.published().codeList("state").codes())
        .hasSize(56)
        .allSatisfy(code -> assertThat(english).contains("code.state." + code));
  }

  private static Stream<String> elements() {
    return Stream.of(RecordKind.values())
        .flatMap(kind -> Catalogue.published().elements(kind).stream())
        .map(element -> "element." + element.key());
  }

  private static Stream<String> codes() {
    return Stream.of(RecordKind.values())
        .flatMap(kind -> Catalogue.published().elements(kind).stream())
        .map(element -> element.codeList())
        .filter(list -> list != null && !list.equals("state") && !list.equals("country"))
        .distinct()
        .flatMap(list ->
            Catalogue.published().codeList(list).codes().stream()
                .map(code -> "code." + list + "." + code.replace(' ', '-')));
  }

  private static Properties read(String name) throws IOException {
    var properties = new Properties();
    try (var stream = MessagesTest.class.getResourceAsStream("/" + name + ".properties")) {
      properties.load(
          new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
    return properties;
  }
}
