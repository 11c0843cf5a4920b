package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code link}, as its users meet it. */
class LinkTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeSettings() {
    folder = new TableFolder(temporary);
    folder.write("settings.json", TableFolder.SETTINGS);
  }

  @Test
  void everyRecordHasOneClusterInTheOrderOfTheInput() throws IOException {
    var people = TableFolder.people(60);
    folder.table(people);

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);

    var lines = folder.lines("clusters.csv");
    assertThat(lines.getFirst()).isEqualTo("id,cluster");
    assertThat(lines.subList(1, lines.size()))
        .containsExactlyElementsOf(
            people.stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .map(id -> id + "," + id.replaceAll("-1$", "-0"))
                .toList());
    assertThat(console.said()).contains("120 records, 60 people; ");
    assertThat(console.complained()).isEmpty();
  }

  @Test
  void pairsAreToldOnceInTheOrderOfTheInput() throws IOException {
    folder.table(TableFolder.people(60));

    assertThat(folder.link(console, "--pairs", folder.path("pairs.csv").toString()))
        .isEqualTo(Exit.DONE);

    var lines = folder.lines("pairs.csv");
    assertThat(lines.getFirst()).isEqualTo("id_l,id_r,probability,weight");
    assertThat(lines).hasSizeGreaterThan(60);
    var met = new HashSet<String>();
    long before = 0;
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",");
      long place = place(cells[0]) * 1000 + place(cells[1]);
      assertThat(place(cells[0])).isLessThan(place(cells[1]));
      assertThat(place).as(line).isGreaterThan(before);
      before = place;
      assertThat(met.add(cells[0] + cells[1])).isTrue();
      double probability = Double.parseDouble(cells[2]);
      double odds = Math.pow(2, Double.parseDouble(cells[3]));
      assertThat(probability)
          .isGreaterThanOrEqualTo(0.01)
          .isCloseTo(odds / (1 + odds), within(1e-8));
    }
    assertThat(met).contains("p0-0p0-1", "p59-0p59-1");
  }

  private static long place(String id) {
    var parts = id.substring(1).split("-");
    return 2 * Long.parseLong(parts[0]) + Long.parseLong(parts[1]) + 1;
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
    folder.table(TableFolder.people(200));
    var first = List.of("--pairs", "p1.csv", "--save-model", "m1.json", "--threads", "1");
    assertThat(folder.link(console, inFolder(first))).isEqualTo(Exit.DONE);
    var clusters = folder.lines("clusters.csv");
    var others = List.of("--pairs", "p8.csv", "--save-model", "m8.json", "--threads", "8");
    assertThat(folder.link(console, inFolder(others))).isEqualTo(Exit.DONE);

    assertThat(folder.lines("clusters.csv")).isEqualTo(clusters);
    assertThat(folder.path("p1.csv")).hasSameBinaryContentAs(folder.path("p8.csv"));
    assertThat(folder.path("m1.json")).hasSameBinaryContentAs(folder.path("m8.json"));
  }

  @Test
  void aSavedModelLinksTheSame() throws IOException {
    folder.table(TableFolder.people(60));
    assertThat(
            folder.link(console, inFolder(List.of("--save-model", "m.json", "--pairs", "a.csv"))))
        .isEqualTo(Exit.DONE);
    var options = List.of("--model", "m.json", "--save-model", "again.json", "--pairs", "b.csv");
    assertThat(folder.link(console, inFolder(options))).isEqualTo(Exit.DONE);

    assertThat(folder.path("b.csv")).hasSameBinaryContentAs(folder.path("a.csv"));
    assertThat(folder.path("again.json")).hasSameBinaryContentAs(folder.path("m.json"));
  }

  @Test
  void whatPeopleHaveDecidedBinds() throws IOException {
    folder.table(TableFolder.people(60));
    folder.write(
        "decided.csv",
        "id_l,decision,id_r,by\np3-0,same,p9-1,Eva\np5-1,different,p5-0,Eva\np5-0,different,p5-1,\n");

    var options = List.of("--decided", "decided.csv", "--refused", "refused.csv");
    assertThat(folder.link(console, inFolder(options)))
        .as(console.complained())
        .isEqualTo(Exit.DONE);

    assertThat(folder.lines("clusters.csv"))
        .contains("p3-0,p3-0", "p9-1,p3-0", "p5-0,p5-0", "p5-1,p5-1", "p6-1,p6-0");
    assertThat(folder.lines("refused.csv").getFirst())
        .isEqualTo("id_l,id_r,weight,reason,against_l,against_r,against_weight");
    assertThat(folder.lines("refused.csv"))
        .anyMatch(line -> line.matches("p5-0,p5-1,[0-9.]+,decided,p5-0,p5-1,[0-9.]+"));
  }

  @Test
  void aGuardThatIsAskedForKeepsClustersApartAndIsNamed() throws IOException {
    folder.table(TableFolder.people(60).stream().map(line -> line + ",TX").toList());
    var text = Files.readString(folder.path("people.csv"));
    folder.write("people.csv", text.replace("born,town", "born,town,state"));
    folder.write(
        "settings.json",
        TableFolder.SETTINGS
            .replace("\"place\"", "\"place\", \"state\": \"source\"")
            .replace("}}", "}, \"guards\": {\"one_per_source\": true, \"weakest_pair\": -15}}"));

    assertThat(folder.link(console, inFolder(List.of("--refused", "refused.csv"))))
        .as(console.complained())
        .isEqualTo(Exit.DONE);

    assertThat(folder.lines("clusters.csv")).contains("p0-0,p0-0", "p0-1,p0-1", "p59-1,p59-1");
    assertThat(folder.lines("refused.csv"))
        .anyMatch(line -> line.matches("p0-0,p0-1,[0-9.]+,one_per_source,p0-0,p0-1,[0-9.]+"));
  }

  @Test
  void guardsThatAreOffChangeNothing() throws IOException {
    folder.table(TableFolder.people(60));
    var options = List.of("--refused", "refused.csv", "--pairs", "pairs.csv");
    assertThat(folder.link(console, inFolder(options))).isEqualTo(Exit.DONE);
    var before = List.of(folder.lines("clusters.csv"), folder.lines("refused.csv"));
    folder.write(
        "settings.json",
        TableFolder.SETTINGS.replace(
            "}}", "}, \"guards\": {\"one_per_source\": false, \"no_bridges\": false}}"));

    assertThat(folder.link(console, inFolder(options))).isEqualTo(Exit.DONE);

    assertThat(List.of(folder.lines("clusters.csv"), folder.lines("refused.csv")))
        .isEqualTo(before);
  }

  @Test
  void decisionsOfNobodyChangeNothing() throws IOException {
    folder.table(TableFolder.people(60));
    assertThat(folder.link(console, inFolder(List.of("--pairs", "a.csv")))).isEqualTo(Exit.DONE);
    var clusters = folder.lines("clusters.csv");
    folder.write("decided.csv", "id_l,id_r,decision\n");
    var options =
        List.of("--decided", "decided.csv", "--refused", "refused.csv", "--pairs", "b.csv");
    assertThat(folder.link(console, inFolder(options))).isEqualTo(Exit.DONE);

    assertThat(folder.lines("clusters.csv")).isEqualTo(clusters);
    assertThat(folder.path("b.csv")).hasSameBinaryContentAs(folder.path("a.csv"));
    assertThat(folder.lines("refused.csv"))
        .containsExactly("id_l,id_r,weight,reason,against_l,against_r,against_weight");
  }

  @Test
  void aModelThatDoesNotFitIsRefused() throws IOException {
    folder.table(TableFolder.people(20));
    assertThat(folder.link(console, inFolder(List.of("--save-model", "m.json"))))
        .isEqualTo(Exit.DONE);
    Files.delete(folder.path("clusters.csv"));
    folder.write("settings.json", TableFolder.SETTINGS.replace(", \"town\": \"place\"", ""));

    assertThat(folder.refusal(console, inFolder(List.of("--model", "m.json"))))
        .contains("m.json", "the model compares born, town, and born is asked for", "--model");
    folder.write("m.json", "{}");
    assertThat(folder.refusal(console, inFolder(List.of("--model", "m.json"))))
        .contains("its format is", "is needed");
    assertThat(folder.refusal(console, inFolder(List.of("--model", "absent.json"))))
        .contains("absent.json");
  }

  @Test
  void namesAndValuesMayHaveBlanksRoundThemAndQuotedLineBreaks() throws IOException {
    folder.write(
        "people.csv",
        "\uFEFFid , first, last ,born,town\r\n"
            + " 1 , Ana ,\"Reyna\nde la Cruz\",2014-03-14,\"Pharr, \"\"TX\"\"\"\r\n"
            + "\"a,b\",Ana,\"Reyna\nde la Cruz\",2014-03-14 ,\"Pharr, \"\"TX\"\"\"\r\n"
            + String.join("\r\n", TableFolder.people(20)));

    assertThat(folder.link(console)).as(console.complained()).isEqualTo(Exit.DONE);

    assertThat(folder.lines("clusters.csv")).startsWith("id,cluster", "1,1", "\"a,b\",1");
  }

  @Test
  void columnsThatAreNotNamedAreLeftOutWithOneNote() throws IOException {
    folder.table(TableFolder.people(20));
    folder.write(
        "settings.json",
        """
        {"id": "id", "columns": {"first": "given-name", "last": "family-name"}, "ignore": ["town"]}
        """);
    var text = Files.readString(folder.path("people.csv"));
    folder.write(
        "people.csv",
        text.replace("born,", "born,")
            .replace("town", " town ,extra ")
            .replaceAll("(Town \\d+)", "$1,x"));

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(console.complained().lines())
        .singleElement()
        .asString()
        .contains("left out", "born, extra")
        .doesNotContain("town");
  }

  @Test
  void noRecordAndOneRecordAreAnswered() throws IOException {
    folder.table(List.of());
    folder.write("people.csv", "id,first,last,born,town");
    assertThat(folder.link(console, inFolder(List.of("--pairs", "pairs.csv"))))
        .isEqualTo(Exit.DONE);
    assertThat(folder.lines("clusters.csv")).containsExactly("id,cluster");
    assertThat(folder.lines("pairs.csv")).containsExactly("id_l,id_r,probability,weight");

    folder.table(List.of("7,Ana,Reyna,2014-03-14,Pharr"));
    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(folder.lines("clusters.csv")).containsExactly("id,cluster", "7,7");
    Files.delete(folder.path("clusters.csv"));
    assertThat(folder.refusal(console, inFolder(List.of("--save-model", "m.json"))))
        .contains("fewer than two records");
  }

  @Test
  void twoIdenticalFilesAreEveryoneTwice() throws IOException {
    var once = TableFolder.people(40).stream().filter(line -> line.contains("-0,")).toList();
    var both = new ArrayList<>(once);
    once.forEach(line -> both.add("copy-" + line));
    folder.table(both);

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(folder.lines("clusters.csv"))
        .contains("copy-p0-0,p0-0", "copy-p39-0,p39-0")
        .noneMatch(line -> line.contains(",copy"));
  }

  @Test
  void longNamesAndNamesOfAnyScriptAreLinked() throws IOException {
    var people = new ArrayList<>(TableFolder.people(40));
    var strangers =
        List.of(
            "%s,Reyna,2014-03-14,Pharr".formatted("Ab".repeat(2_500)),
            "מרים,כהן,2014-03-14,ירושלים",
            "محمد,الحسن,2013-01-05,القاهرة",
            "小明,王,2012-07-21,北京",
            "Мария,Иванова,2011-09-30,Москва");
    for (int i = 0; i < strangers.size(); i++) {
      people.add("x%d,%s".formatted(i, strangers.get(i)));
      people.add("y%d,%s".formatted(i, strangers.get(i)));
    }
    people.add("שרה,שרה,כהן,2010-04-01,ירושלים");
    folder.table(people);

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(folder.lines("clusters.csv"))
        .contains("y0,x0", "y1,x1", "y2,x2", "y3,x3", "y4,x4", "שרה,שרה");
  }

  private String[] inFolder(List<String> options) {
    return options.stream()
        .map(option -> option.contains(".") ? folder.path(option).toString() : option)
        .toArray(String[]::new);
  }
}
