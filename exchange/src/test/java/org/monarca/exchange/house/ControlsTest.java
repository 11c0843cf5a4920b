package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of controls says which tests prove them. It is made from {@code controls.csv} and from
 * what tests say of themselves by {@link Control}; here it is made anew and compared.
 */
class ControlsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/controls/README.md");
  private static final Pattern SAID =
      Pattern.compile(
          "@Control\\((\\{[^}]*}|\"[^\"]*\")\\)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*"
              + "(?:public |final |abstract |static )*(class|void) (\\w+)");
  private static final Pattern TEST = Pattern.compile("`([a-z]+/[A-Z]\\w+Test)`");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private static final Pattern FIELD = Pattern.compile("(?:\"([^\"]*)\"|([^,]*))(?:,|$)");

  private static final List<Line> CONTROLS = new ArrayList<>();
  private static final TreeMap<String, TreeSet<String>> PROOFS = new TreeMap<>();

  /**
   * A line of the table.
   *
   * @param also tests of modules that know no service, as {@code module/Class}
   * @param remark what is lacking, or done otherwise
   */
  private record Line(String control, String requirement, List<String> also, String remark) {

    private static Line of(String line) {
      var fields =
          FIELD
              .matcher(line)
              .results()
              .map(field -> field.group(1) == null ? field.group(2) : field.group(1))
              .toList();
      var also = fields.get(2).isEmpty() ? List.<String>of() : List.of(fields.get(2).split(" "));
      return new Line(fields.get(0), fields.get(1), also, fields.get(3));
    }
  }

  @BeforeAll
  static void read() throws IOException {
    Files.readAllLines(PAGE.resolveSibling("controls.csv")).stream()
        .skip(1)
        .map(Line::of)
        .forEach(CONTROLS::add);
    for (var module : List.of("exchange", "acceptance")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (var file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
          var text = Files.readString(file);
          SAID.matcher(text).results().forEach(said -> note(module, file, said));
        }
      }
    }
  }

  private static void note(String module, Path file, MatchResult said) {
    var proof = module + "/" + file.getFileName().toString().replace(".java", "");
    if (said.group(2).equals("void")) {
      proof += "." + said.group(3);
    }
    for (var control : QUOTED.matcher(said.group(1)).results().map(one -> one.group(1)).toList()) {
      PROOFS.computeIfAbsent(control, code -> new TreeSet<>()).add(proof);
    }
  }

  @Test
  void everyControlThatATestNamesIsOneOfTheTable() {
    assertThat(PROOFS).hasSizeGreaterThan(20);
    assertThat(CONTROLS)
        .extracting(Line::control)
        .doesNotHaveDuplicates()
        .containsAll(PROOFS.keySet());
  }

  @Test
  void everyAnnotationIsUnderstood() throws IOException {
    for (var module : List.of("exchange", "acceptance")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (var file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
          var text = Files.readString(file);
          assertThat(SAID.matcher(text).results().count())
              .as(file.toString())
              .isEqualTo(
                  Pattern.compile("^\\s*@Control\\(", Pattern.MULTILINE)
                      .matcher(text)
                      .results()
                      .count());
        }
      }
    }
  }

  /** Tests of modules that know no service cannot say it themselves. */
  @Test
  void everyTestThatTheTableNamesIsThere() throws IOException {
    for (var control : CONTROLS) {
      for (var named : control.also()) {
        assertThat(isThere(named)).as(named).isTrue();
      }
    }
  }

  @Test
  void everyTestThatTheListOfAttacksNamesIsThere() throws IOException {
    var list = Files.readString(PAGE.resolveSibling("attacks.md"));
    var named = TEST.matcher(list).results().map(found -> found.group(1)).distinct().toList();

    assertThat(named).hasSizeGreaterThan(30);
    for (var test : named) {
      assertThat(isThere(test)).as(test).isTrue();
    }
  }

  /**
   * Whether there is such a test.
   *
   * @param named as {@code module/Class}
   */
  private static boolean isThere(String named) throws IOException {
    var module = ROOT.resolve(named.substring(0, named.indexOf('/'))).resolve("src/test/java");
    var file = named.substring(named.indexOf('/') + 1) + ".java";
    try (var files = Files.walk(module)) {
      return files.anyMatch(one -> one.getFileName().toString().equals(file));
    }
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    var made = Files.writeString(Path.of("target", "controls.md"), page());

    assertThat(PAGE)
        .as("copy exchange/%s to docs/controls/README.md and commit it", made)
        .content()
        .isEqualTo(page());
  }

  private static String page() {
    var text = new StringBuilder();
    text.append(
        """
        <!-- Made by ControlsTest from controls.csv and from what tests say by @Control; edit those. -->
        # Controls

        The controls of NIST SP 800-53 (Moderate, with FedRAMP's values) of which an application has a share, what Monarca does about each, and the tests that fail when it does not. A share is no authorization: that needs the organization that runs an installation.

        | control | what holds | proved by |
        | --- | --- | --- |
        """);
    for (var control : CONTROLS) {
      var code = control.control();
      var proofs = new TreeSet<>(PROOFS.getOrDefault(code, new TreeSet<>()));
      proofs.addAll(control.also());
      text.append("| ").append(code).append(" | ").append(control.requirement());
      if (!control.remark().isEmpty()) {
        text.append(" *").append(control.remark()).append("*");
      }
      text.append(" | ");
      text.append(
          proofs.isEmpty()
              ? "**not proved by a test**"
              : String.join("<br>", proofs.stream().map(proof -> "`" + proof + "`").toList()));
      text.append(" |\n");
    }
    return text.toString();
  }
}
