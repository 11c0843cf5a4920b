package org.monarca.records.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;

class SpanishTest {

  private static final Locale SPANISH = Locale.of("es", "US");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Properties english = catalogue("messages.properties");
  private final Properties spanish = catalogue("messages_es.properties");

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(sentences(spanish)).isEqualTo(sentences(english));
  }

  @Test
  void everySentenceNamesTheSamePlaces() {
    for (var key : sentences(english)) {
      assertThat(places(spanish, key)).as(key).isEqualTo(places(english, key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeSaysWhatItExpects(ElementType type) {
    assertThat(english).containsKey(Expected.form(type));
  }

  @Test
  void everyElementHasASpanishName() {
    var keys =
        Stream.of(RecordKind.values())
            .flatMap(kind -> Catalogue.published().elements(kind).stream())
            .map(Element::key)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(spanish.stringPropertyNames()).containsAll(prefixed(keys));
    assertThat(spanish.stringPropertyNames().stream().filter(key -> key.startsWith("label.")))
        .hasSameElementsAs(prefixed(keys));
  }

  @Test
  void whatWasExpectedIsSaidInTheLanguageOfTheSentence() {
    var finding =
        new Finding(
            "header.csv",
            2,
            null,
            null,
            RecordKind.HEADER,
            "mode",
            "Full",
            Problem.HEADER_VALUE_INVALID,
            List.of(Expected.LIST, "mode"));

    assertThat(finding.message(Locale.ENGLISH))
        .isEqualTo(
            "Mode in the header cannot be used: Full. Expected: one of the codes of the list mode.");
    assertThat(finding.message(SPANISH))
        .isEqualTo(
            "Modo: este valor de la cabecera no se puede usar: Full. Se espera: uno de los códigos de la lista mode.");
  }

  @Test
  void howManyHeadersThereAreIsSaidInTheLanguageOfTheSentence() {
    var finding =
        Finding.ofFile("header.csv", 0, Problem.HEADER_NOT_ONE_ROW, Expected.SEVERAL_ROWS);

    assertThat(finding.message(Locale.ENGLISH))
        .isEqualTo("header.csv has 2 or more rows instead of one.");
    assertThat(finding.message(SPANISH)).isEqualTo("header.csv tiene 2 filas o más en vez de una.");
  }

  private static Set<String> prefixed(Set<String> keys) {
    return keys.stream().map(key -> "label." + key).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sentences(Properties catalogue) {
    return catalogue.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("label."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(Properties catalogue, String key) {
    return PLACE
        .matcher(catalogue.getProperty(key, ""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties catalogue(String name) {
    var properties = new Properties();
    try (var bytes = Objects.requireNonNull(Problem.class.getResourceAsStream(name));
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      properties.load(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties;
  }
}
