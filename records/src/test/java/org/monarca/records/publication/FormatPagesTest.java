package org.monarca.records.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Catalogue;
import org.monarca.records.Heard;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.rules.Twins;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;

/** What is written by hand about the forms is true: limits, names, codes and examples. */
class FormatPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "formats");
  private static final List<String> BY_HAND = List.of("README.md", "csv.md", "xml.md", "jsonl.md");

  /** What stands between grave accents in small letters and is no name of the vocabulary. */
  private static final List<String> OTHER_WORDS =
      List.of("submission", "true", "false", "null", "validate", "convert");

  @TempDir Path folder;

  @Test
  void theLimitsAreThosePublished() throws IOException {
    var limits = Limits.published();

    assertThat(page("README.md"))
        .contains("| as sent | " + bytes(limits.sentBytes()) + " |")
        .contains(
            "| unpacked | %s; above %s, %d times what was sent |"
                .formatted(
                    bytes(limits.unpackedBytes()), bytes(limits.ratioFromBytes()), limits.ratio()))
        .contains("| students | " + number(limits.students()) + " |")
        .contains("| child rows of one student | " + number(limits.childRows()) + " |")
        .contains("or one row) | " + bytes(limits.recordBytes()) + " |")
        .contains("above " + bytes(limits.sentBytes()) + " must be packed for the way")
        .contains("the first " + number(Twins.MOST_REMEMBERED) + ",");
  }

  @Test
  void whatIsSaidOfTwinsSaysHowManyAreRemembered() {
    for (var problem :
        List.of(Problem.MULTIPLE_BIRTH_CONTRADICTED, Problem.MULTIPLE_BIRTH_UNSAID)) {
      for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
        assertThat(problem.explained(language).meaning()).contains(number(Twins.MOST_REMEMBERED));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "csv.md", "xml.md", "jsonl.md"})
  void everyNameIsOneOfTheVocabulary(String name) throws IOException {
    var known = new ArrayList<>(OTHER_WORDS);
    Catalogue.known().everyElement().forEach(element -> known.add(element.key()));
    for (var kind : RecordKind.values()) {
      known.addAll(List.of(kind.key(), kind.fileName()));
      if (kind.isChild()) {
        known.add(kind.plural());
      }
    }
    Stream.of(Mode.values()).forEach(mode -> known.add(mode.code()));

    assertThat(found("`([a-z][a-z0-9_]*(?:\\.csv)?)`", prose(page(name))))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(known).contains(word));
  }

  @Test
  void everyProblemNamedIsOneAndHasItsPage() throws IOException {
    for (var name : BY_HAND) {
      assertThat(found("(MON-\\d+)", page(name)))
          .allSatisfy(code -> assertThat(Problem.ofCode(code)).isPresent());
      assertThat(found("\\]\\(([^)#:]+)\\)", page(name)))
          .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
    }
  }

  @Test
  void everyFormOfTheProductHasItsRow() throws IOException {
    for (var form : Form.values()) {
      assertThat(page("README.md"))
          .contains(
              "| %s | `.%s` | `%s` |".formatted(form.title(), form.extension(), form.mediaType()));
    }
  }

  @Test
  void everyFileOfABundleIsNamed() throws IOException {
    for (var kind : RecordKind.values()) {
      assertThat(page("csv.md")).contains("`" + kind.fileName() + "`");
    }
  }

  @Test
  void theExampleOfXmlIsReadWithoutAFinding() throws IOException {
    assertSound(Form.XML, example("xml.md"));
  }

  @Test
  void theExampleOfJsonLinesIsReadWithoutAFinding() throws IOException {
    assertSound(Form.JSON_LINES, example("jsonl.md"));
  }

  @Test
  void theExampleOfABundleIsReadWithoutAFinding() throws IOException {
    var files = new LinkedHashMap<String, StringBuilder>();
    var current = new StringBuilder();
    for (var line : example("csv.md").lines().toList()) {
      if (!line.startsWith(" ")) {
        current = files.computeIfAbsent(line.split(" ", 2)[0], file -> new StringBuilder());
      }
      current.append(line.substring(line.lastIndexOf(' ') + 1)).append('\n');
    }
    var zip = folder.resolve("example.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().toString().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }

    assertSound(Form.CSV_BUNDLE, zip);
  }

  private void assertSound(Form form, String text) throws IOException {
    assertSound(form, Files.writeString(folder.resolve("example." + form.extension()), text));
  }

  private static void assertSound(Form form, Path file) throws IOException {
    var heard = new Heard();
    var reading =
        Forms.reader(form, Workspace.usual()).examine(file, Expectation.from("TX"), heard);

    assertThat(reading).isInstanceOf(Reading.Complete.class);
    assertThat(((Reading.Complete) reading).remarks()).isEmpty();
    assertThat(heard.findings).isEmpty();
    assertThat(heard.orphans).isEmpty();
    assertThat(heard.accepted).hasSize(1);
  }

  /** The one block of a page. */
  private static String example(String name) throws IOException {
    var blocks = found("(?s)```[a-z]*\n(.*?)```", page(name));
    assertThat(blocks).hasSize(1);
    return blocks.getFirst();
  }

  private static String prose(String page) {
    return page.replaceAll("(?s)```.*?```", "");
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name));
  }

  private static String bytes(long count) {
    return count % (1 << 30) == 0 ? (count >> 30) + " GiB" : (count >> 20) + " MiB";
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
