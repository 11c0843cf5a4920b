package org.monarca.exchange.house;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Measures the house: sizes of files and how much of each room others can see. The report stands in
 * {@code target/house.md}.
 */
class SizesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ",
          Pattern.MULTILINE);
  private static final Pattern SKIPPED =
      Pattern.compile("^\\s*@(Disabled|Ignore)|^\\s*//.*\\b(TODO|FIXME)\\b", Pattern.MULTILINE);

  private record Source(Path file, String text) {

    long lines() {
      return text.lines().count();
    }

    boolean main() {
      return file.toString().contains("/src/main/");
    }

    boolean visible() {
      return PUBLIC_TYPE.matcher(text).find();
    }

    String room() {
      return ROOT.relativize(file.getParent())
          .toString()
          .replaceFirst("src/(main|test)/java/org/monarca/", "");
    }
  }

  @Test
  void filesAreShortAndTheReportSaysHowShort() throws IOException {
    var sources = sources();

    Files.writeString(Path.of("target", "house.md"), report(sources));

    assertThat(sources)
        .filteredOn(Source::main)
        .filteredOn(source -> source.lines() > 300)
        .extracting(Source::file)
        .isEmpty();
    var sizes = sources.stream().filter(Source::main).mapToLong(Source::lines).sorted().toArray();
    assertThat(sizes[sizes.length / 2]).as("lines of the median file").isLessThanOrEqualTo(70);
  }

  @Test
  void noTestIsSkippedAndNothingIsLeftToDo() throws IOException {
    assertThat(sources())
        .filteredOn(source -> SKIPPED.matcher(source.text()).find())
        .extracting(Source::file)
        .isEmpty();
  }

  private static List<Source> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
          .map(SizesTest::read)
          .toList();
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(file, Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String report(List<Source> sources) {
    var rooms =
        sources.stream()
            .filter(Source::main)
            .collect(groupingBy(Source::room, TreeMap::new, java.util.stream.Collectors.toList()));
    var report =
        new StringBuilder(
            "| room | files | lines | longest | public types |\n| --- | --- | --- | --- | --- |\n");
    rooms.forEach((room, files) ->
        report.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d %% |%n",
                room,
                files.size(),
                files.stream().mapToLong(Source::lines).sum(),
                files.stream().mapToLong(Source::lines).max().orElse(0),
                files.stream().filter(Source::visible).count() * 100 / files.size())));
    return report.toString();
  }
}
