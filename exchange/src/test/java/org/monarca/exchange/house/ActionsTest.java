package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.Actions;

/** Whatever the trail tells of stands in its table, and has words. */
class ActionsTest {

  private static final Path MAIN = Path.of("src/main/java/org/monarca/exchange");
  private static final Pattern CODE = Pattern.compile("\"([a-z][a-z-]*\\.[a-z][a-z-]*[a-z])\"");

  /** Built of two parts: an object, and what a person chose. */
  private static final Pattern BUILT =
      Pattern.compile("\"(child|account|submission|application)\\.");

  @Test
  void everyActionHasWordsInBothLanguagesAndNoOtherHas() throws IOException {
    var codes =
        Actions.published().all().stream().map(Actions.Action::code).collect(Collectors.toSet());

    for (var catalogue : List.of("messages-audit", "messages-audit_es")) {
      assertThat(said(catalogue, "audit.does.")).containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @Test
  void everyKindOfObjectHasWordsInBothLanguages() throws IOException {
    for (var catalogue : List.of("messages-audit", "messages-audit_es")) {
      assertThat(said(catalogue, "audit.object."))
          .containsExactlyInAnyOrderElementsOf(Actions.published().objects());
    }
  }

  @Test
  void whatTheCodeWritesStandsInTheTable() throws IOException {
    var written = new TreeSet<String>();
    for (var source : writers()) {
      CODE.matcher(source).results().map(found -> found.group(1)).forEach(written::add);
    }
    written.removeIf(code -> code.endsWith(".csv"));

    assertThat(written)
        .hasSizeGreaterThan(80)
        .allSatisfy(code -> assertThat(Actions.published().find(code)).as(code).isPresent());
  }

  @Test
  void whatNoCodeWritesDoesNotStandThere() throws IOException {
    var all = String.join("\n", sources());
    var built =
        BUILT
            .matcher(all)
            .results()
            .map(ActionsTest::objectOf)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(Actions.published().all())
        .extracting(Actions.Action::code)
        .allSatisfy(code ->
            assertThat(
                    all.contains('"' + code + '"')
                        || built.contains(code.split("\\.")[0])
                        || imported(code))
                .as(code)
                .isTrue());
  }

  private static String objectOf(MatchResult found) {
    return found.group(1);
  }

  /** What is imported says what it is: {@code jurisdictions.imports.Import}. */
  private static boolean imported(String code) {
    return code.endsWith(".import");
  }

  private static List<String> writers() throws IOException {
    return sources().stream()
        .filter(text -> text.contains("exchange.audit.Entry") || text.contains("Entry.done("))
        .toList();
  }

  private static List<String> sources() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ActionsTest::text)
          .toList();
    }
  }

  private static Set<String> said(String catalogue, String prefix) throws IOException {
    var properties = new Properties();
    try (var stream = ActionsTest.class.getResourceAsStream("/" + catalogue + ".properties")) {
      properties.load(
          new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
    return properties.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .collect(Collectors.toSet());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
