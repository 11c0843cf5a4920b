package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogues hold the same keys, and Spanish has a word for everything a State may send. */
class MessagesTest {

  @Test
  void everySentenceIsThereInBothLanguages() throws IOException {
    for (var catalogue : catalogues()) {
      assertThat(read(catalogue + "_es").stringPropertyNames())
          .as(catalogue)
          .containsExactlyInAnyOrderElementsOf(read(catalogue).stringPropertyNames());
    }
  }

  /** Only what is put together with values doubles an apostrophe; elsewhere both would be shown. */
  @Test
  void noSentenceShowsTwoApostrophes() throws IOException {
    for (var catalogue : catalogues()) {
      for (var words : List.of(read(catalogue), read(catalogue + "_es"))) {
        assertThat(words.values())
            .as(catalogue)
            .extracting(Object::toString)
            .filteredOn(sentence -> !sentence.contains("{"))
            .noneMatch(sentence -> sentence.contains("''"));
      }
    }
  }

  /** Those of the product's own sentences, which are written in both languages. */
  private static List<String> catalogues() throws IOException {
    var found =
        Stream.of(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages*.properties"))
            .map(Resource::getFilename)
            .map(name -> String.valueOf(name).replace(".properties", ""))
            .filter(name -> !name.endsWith("_es") && !name.equals("messages-elements"))
            .distinct()
            .toList();
    assertThat(found).hasSizeGreaterThan(15).contains("messages-children");
    return found;
  }

  @Test
  void everyElementAndEveryCodeHasASpanishName() throws IOException {
    var spanish = read("messages-elements_es").stringPropertyNames();

    assertThat(elements()).isNotEmpty().allSatisfy(key -> assertThat(spanish).contains(key));
    var words = read("org/monarca/records/dictionary/codes_es").stringPropertyNames();
    assertThat(codes()).isNotEmpty().allSatisfy(key -> assertThat(words).contains(key));
  }

  @Test
  void everyVaccineThatIsNamedHasASpanishName() throws IOException {
    assertThat(vaccines("messages-elements")).hasSizeGreaterThan(50);
    assertThat(vaccines("messages-elements_es")).isEqualTo(vaccines("messages-elements"));
  }

  private static Set<String> vaccines(String catalogue) throws IOException {
    return read(catalogue).stringPropertyNames().stream()
        .filter(key -> key.startsWith("code.cvx."))
        .collect(Collectors.toSet());
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
