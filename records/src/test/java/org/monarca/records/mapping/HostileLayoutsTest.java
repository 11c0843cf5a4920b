package org.monarca.records.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Form;

/** Files and mappings that are made to take more than they are worth. */
class HostileLayoutsTest {

  private static final String ROOT = "<InterchangeStudent xmlns=\"http://ed-fi.org/5.2.0\">";
  private static final String END = "</InterchangeStudent>";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"<e%d/>", "<Student a%d='x'/>", "<Student><e%d/></Student>"})
  void namesOfXmlAreBounded(String record) throws IOException {
    var text =
        IntStream.rangeClosed(0, XmlSource.MOST_NAMES)
            .mapToObj(record::formatted)
            .collect(Collectors.joining("\n", ROOT, END));

    assertThat(xml(text))
        .extracting(Finding::problem, finding -> finding.details().getFirst())
        .containsExactly(tuple(Problem.XML_NOT_ALLOWED, "markup.names"));
  }

  @Test
  void pathsInALongNameAreNotKept() throws IOException {
    var name = "n".repeat(300_000);
    var leaves =
        IntStream.range(0, 9_000)
            .mapToObj("<l%d>1</l%1$d>"::formatted)
            .collect(Collectors.joining());
    var text = ROOT + "<Student><" + name + ">" + leaves + "</" + name + "></Student>" + END;

    var said = Examples.read(Files.writeString(folder.resolve("s.xml"), text), Form.XML);

    assertThat(said.complete().counts().students()).isEqualTo(1);
    assertThat(said.complete().remarks()).noneMatch(finding -> finding.details().size() > 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"column\": \"SEX\", \"pad\": 999999999}",
        "{\"column\": \"SEX\", \"digest\": 65}",
        "{\"template\": \"{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}{SEX}\"}",
        "{\"column\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\",\"14\",\"15\",\"16\",\"17\",\"18\",\"19\",\"20\",\"21\"]}",
      })
  void aFieldThatAsksForTooMuchIsRefused(String field) throws IOException {
    var refusals =
        Examples.of("wide-table")
            .changed("mapping.json", "\"birth_date\": \"BIRTHDATE\"", "\"birth_date\": " + field)
            .read(folder)
            .refusals();

    assertThat(refusals).extracting(Finding::problem).containsExactly(Problem.MAPPING_UNUSABLE);
  }

  @Test
  void aMappingHasNoMoreTablesThanAZipHasFiles() throws IOException {
    var tables =
        IntStream.range(0, 64)
            .mapToObj("{\"name\": \"t%d\", \"file\": \"*\", \"key\": \"UNIQUE_ID\"}, "::formatted)
            .collect(Collectors.joining());

    var refusals =
        Examples.of("wide-table")
            .changed("mapping.json", "\"tables\": [", "\"tables\": [" + tables)
            .read(folder)
            .refusals();

    assertThat(refusals)
        .extracting(Finding::problem, finding -> finding.details().getFirst())
        .containsExactly(tuple(Problem.MAPPING_UNUSABLE, "mapping.too-many"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0.csv", "a\033[2J.csv", "a\u202Egpj.csv", "a\nb.csv"})
  void namesThatAreNotShownAreRefused(String name) throws IOException {
    var refusals = Examples.of("oneroster").with(name, "x\n").read(folder).refusals();

    assertThat(refusals).extracting(Finding::problem).contains(Problem.UNSAFE_ENTRY_NAME);
    assertThat(refusals).noneMatch(finding -> finding.toString().contains(name));
  }

  @Test
  void namesAreNoLongerThanAFileSystemHasThem() throws IOException {
    var name = "a".repeat(256);
    var refusals = Examples.of("oneroster").with(name, "x\n").read(folder).refusals();

    assertThat(refusals).extracting(Finding::problem).contains(Problem.UNSAFE_ENTRY_NAME);
    assertThat(refusals).noneMatch(finding -> finding.file().equals(name));
  }

  @Test
  void tablesToLookIntoHoldAMillionRolesAndThenNoMore() {
    var lookups = new Lookups();
    var role = row("student");
    for (int i = 0; i < 1_000_000; i++) {
      lookups.add("roles", key(i), role, Set.of("role"));
    }

    assertThat(lookups.full()).isFalse();
    assertThat(lookups.find(new Expression.Step("roles", "role"), key(777_777)))
        .isEqualTo("student");
    assertThat(lookups.find(new Expression.Step("roles", "role"), key(1_000_000))).isNull();
    for (int i = 1_000_000; i < 2_000_000 && !lookups.full(); i++) {
      lookups.add("roles", key(i), role, Set.of("role"));
    }
    assertThat(lookups.full()).isTrue();
  }

  /** Of "Aa" and "BB" in any order each text has the same hash as Java reckons it. */
  @Test
  @Timeout(20)
  void keysThatAreMadeToMeetDoNotMeet() {
    var lookups = new Lookups();
    var distinct = new Distinct();
    var role = row("student");
    for (int i = 0; i < 1 << 18; i++) {
      var key = meeting(i);
      lookups.add("roles", key, role, Set.of("role"));
      assertThat(distinct.add(key)).isTrue();
    }

    assertThat(Arrays.hashCode(meeting(1).getBytes(UTF_8)))
        .isEqualTo(Arrays.hashCode(meeting(1 << 17).getBytes(UTF_8)));
    assertThat(lookups.find(new Expression.Step("roles", "role"), meeting(77_777)))
        .isEqualTo("student");
    assertThat(distinct.add(meeting(77_777))).isFalse();
  }

  @Test
  void ofARecordThatIsLookedUpEveryColumnIsFound() {
    var lookups = new Lookups();
    lookups.add("orgs", "o-1", row(null), Set.of("name", "identifier"));
    lookups.add("orgs", "o-2", row("Peña"), Set.of("name", "identifier"));
    lookups.add("orgs", "o-2", row("another"), Set.of("name", "identifier"));
    lookups.add("orgs", "o-3", row("x".repeat(2 << 20)), Set.of("name", "identifier"));

    assertThat(lookups.find(new Expression.Step("orgs", "name"), "o-1")).isNull();
    assertThat(lookups.find(new Expression.Step("orgs", "name"), "o-2")).isEqualTo("Peña");
    assertThat(lookups.find(new Expression.Step("orgs", "identifier"), "o-2, o-1"))
        .isEqualTo("Peña");
    assertThat(lookups.find(new Expression.Step("orgs", "name"), "o-3")).hasSize(2 << 20);
  }

  private Iterable<Finding> xml(String text) throws IOException {
    return Examples.read(Files.writeString(folder.resolve("s.xml"), text), Form.XML).refusals();
  }

  private static String key(int number) {
    return "%08x-0000-4000-8000-000000000000".formatted(number);
  }

  private static String meeting(int number) {
    return IntStream.range(0, 20)
        .mapToObj(bit -> ((number >>> bit) & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static SourceRow row(@Nullable String value) {
    return new SourceRow() {
      @Override
      public @Nullable String value(String column) {
        return value;
      }

      @Override
      public long line() {
        return 2;
      }
    };
  }
}
