package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code link} refuses: one sentence, exit status 2, nothing left behind. */
class LinkRefusalsTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeFiles() {
    folder = new TableFolder(temporary);
    folder.write("settings.json", TableFolder.SETTINGS);
    folder.table(TableFolder.people(10));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    folder.write("settings.json", TableFolder.SETTINGS.replace("\"born\"", "\"birth_date\""));
    assertThat(folder.refusal(console))
        .contains("people.csv", "\"birth_date\" is missing", "id, first, last, born, town");

    folder.write("settings.json", TableFolder.SETTINGS.replace("\"id\": \"id\"", "\"id\": \"nr\""));
    assertThat(folder.refusal(console)).contains("\"nr\" is missing");
  }

  @Test
  void aColumnMissedByItsCapitalsOrByTheSeparatorIsToldSo() throws IOException {
    folder.write("settings.json", TableFolder.SETTINGS.replace("\"born\"", "\"Born\""));
    assertThat(folder.refusal(console)).contains("\"Born\" is missing", "write \"born\" in");

    folder.write("people.csv", "id;first;last;born;town\n1;Ana;Reyna;2014-03-14;Pharr\n");
    assertThat(folder.refusal(console)).contains("semicolons", "commas between values");

    folder.write("people.csv", "id\tfirst\tlast\tborn\ttown\n1\tAna\tReyna\t2014-03-14\tPharr\n");
    assertThat(folder.refusal(console)).contains("tabs", "commas between values");
  }

  @Test
  void anIdGivenTwiceIsNamedWithItsLine() throws IOException {
    var people = new ArrayList<>(TableFolder.people(10));
    people.add(" p3-1 ,Ana,Reyna,2014-03-14,Pharr");
    folder.table(people);

    assertThat(folder.refusal(console))
        .contains("people.csv, line 22", "\"p3-1\" was given before, to record 8");
  }

  @Test
  void aRecordWithoutAnIdIsNamedByItsLine() throws IOException {
    folder.table(List.of("1,Ana,Reyna,2014-03-14,Pharr", " ,Eva,Reyna,2014-03-14,Pharr"));

    assertThat(folder.refusal(console)).contains("people.csv, line 3", "has no id");
  }

  @Test
  void aRowOfAnotherLengthIsNamedByItsLine() throws IOException {
    folder.table(
        List.of("1,Ana,\"Reyna\nCruz\",2014-03-14,Pharr", "2,Eva,Reyna,Cruz,2014-03-14,Pharr"));

    assertThat(folder.refusal(console)).contains("people.csv, line 4", "6 values", "5 columns");
  }

  @Test
  void aFileThatIsNoCsvIsRefused() throws IOException {
    folder.write("people.csv", "");
    assertThat(folder.refusal(console)).contains("people.csv: it is empty");

    folder.write("people.csv", "id,first,last,born,town\n1,\"Ana,Reyna,2014-03-14,Pharr\n");
    assertThat(folder.refusal(console)).contains("people.csv, line 2", "never closed");

    folder.write("people.csv", "id,first,last,born,town,first\n");
    assertThat(folder.refusal(console)).contains("\"first\" stands in the heading twice");

    Files.write(
        folder.path("people.csv"),
        "id,first,last,born,town\n1,José,Reyna,,\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(folder.refusal(console)).contains("people.csv, line 2", "UTF-8");

    Files.delete(folder.path("people.csv"));
    assertThat(folder.refusal(console)).contains("people.csv: there is no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "place\" | plaice\" | column \"town\" has the type \"plaice\", which is not known; there are: given-name",
        "\"seed\" | \"sed\" | has the key \"sed\", which is not known; there are: id, seed, columns, ignore",
        "\"seed\": 1 | \"seed\": 1.5 | \"seed\" is 1.5; a whole number",
        "\"seed\": 1 | \"seed\": \"one\" | \"seed\" is \"one\"",
        "\"seed\": 1 | \"seed\": 99999999999999999999 | \"seed\" is 99999999999999999999",
        "\"id\": \"id\", | `` | \"id\" is missing",
        "\"id\": \"id\" | \"id\": 7 | \"id\" is missing or no text",
        "\"id\": \"id\" | \"id\": \"town\" | the column \"town\" is the id",
        "\"columns\" | \"ignore\" | \"columns\" is missing or empty",
        "\"date\" | {\"type\": \"date\", \"fromat\": \"yyyy\"} | the column \"born\" has the key \"fromat\", which is not known; there are: type, format",
        "\"date\" | {\"type\": \"date\", \"format\": \"yyyy\"} | the format \"yyyy\" of the column \"born\" lacks",
        "\"date\" | {\"type\": \"date\", \"format\": \"jjjj\"} | the format \"jjjj\" of the column \"born\" is none",
        "\"date\" | {\"type\": \"sex\", \"format\": \"yyyy\"} | has a format and is no date",
        "\"date\" | {\"format\": \"yyyy-MM-dd\"} | \"type\" is missing",
        "\"date\" | 7 | the column \"born\" is 7",
        "\"town\" | \"first\" | line 2: this is no JSON",
        "\"town\" | \" first \" | names a column twice",
        "}} | }, \"ignore\": \"town\"} | \"ignore\" is \"town\"; a list",
        "}} | }, \"ignore\": [\"town\"]} | stands under \"columns\" and under \"ignore\"",
        "}} | }, \"guards\": true} | \"guards\" is true; an object",
        "}} | }, \"guards\": {\"one_source\": true}} | \"guards\" has the key \"one_source\", which is not known; there are: one_per_source, weakest_pair, no_bridges",
        "}} | }, \"guards\": {\"no_bridges\": \"yes\"}} | \"no_bridges\" is \"yes\"; true or false",
        "}} | }, \"guards\": {\"weakest_pair\": \"-15\"}} | \"weakest_pair\" is \"-15\"; a number of bits like -15",
        "}} | }, \"guards\": {\"weakest_pair\": 1e999}} | \"weakest_pair\" is",
        "}} | }, \"guards\": {\"one_per_source\": true}} | \"one_per_source\" needs one column of the type \"source\", and \"columns\" has none",
        "\"place\"}} | \"source\", \"a\": \"source\"}, \"guards\": {\"one_per_source\": true}} | and \"columns\" has 2; name one",
        "}} | } | this is no JSON",
        "}} | }} {} | this is no JSON",
      })
  void settingsThatCannotBeUnderstoodAreRefused(String right, String wrong, String why)
      throws IOException {
    folder.write("settings.json", TableFolder.SETTINGS.replace(right, wrong));

    assertThat(folder.refusal(console)).contains("settings.json", why);
  }

  @Test
  void moreColumnsThanCanBeComparedAreRefused() throws IOException {
    var columns = new StringBuilder();
    for (int i = 0; i < 28; i++) {
      columns.append("\"c%d\": \"category\", ".formatted(i));
    }
    folder.write(
        "settings.json", TableFolder.SETTINGS.replace("{\"first\"", "{" + columns + "\"first\""));

    assertThat(folder.refusal(console))
        .contains("settings.json", "30 columns besides names, and at most 28", "\"ignore\"");
  }

  @Test
  void settingsMayHaveAByteOrderMarkAndNoSeed() {
    folder.write("settings.json", "\uFEFF" + TableFolder.SETTINGS.replace("\"seed\": 1,", ""));

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
  }

  @Test
  void whatIsReadIsNeverWrittenOver() throws IOException {
    var people = folder.path("people.csv").toString();
    assertThat(folder.refusal(console, "--pairs", people)).contains("people.csv is named twice");
    assertThat(folder.refusal(console, "--pairs", folder.path("clusters.csv").toString()))
        .contains("clusters.csv is named twice");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsRefusedBeforeTheWork() throws IOException {
    assertThat(folder.refusal(console, "--pairs", folder.path("no/pairs.csv").toString()))
        .contains("pairs.csv: its folder");
    assertThat(folder.refusal(console, "--pairs", temporary.toString()))
        .contains("is a folder or a device");
    assertThat(folder.refusal(console, "--pairs", "/dev/null"))
        .contains("/dev/null: this is a folder or a device");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id_l,id_r~p1-0,p2-0 | the column \"decision\" is missing",
        "id_l,id_r,decision~p1-0,p2-0,maybe | line 2: the decision \"maybe\" is not known; there are: same, different",
        "id_l,id_r,decision~p1-0,p1-0,same | line 2: the record \"p1-0\" is paired with itself",
        "id_l,id_r,decision~p1-0,x,same | line 2: the record \"x\" is not in the table",
        "id_l,id_r,decision~p1-0,p2-0,same~p2-0,p1-0,different | line 3: \"p2-0\" and \"p1-0\" are different here, and one person by line 2;",
        "id_l,id_r,decision~p1-0,p4-0,different~p2-0,p1-0,same~p5-0,p6-0,same~p3-0,p2-0,same~p3-0,p4-0,same | line 2: \"p1-0\" and \"p4-0\" are different here, and one person by line 3, 5, 6; take one",
      })
  void decisionsThatCannotBindAreRefused(String text, String why) throws IOException {
    folder.table(TableFolder.people(20));
    var decided = folder.write("decided.csv", text.replace('~', '\n'));

    assertThat(folder.refusal(console, "--decided", decided.toString()))
        .contains("decided.csv", why);
  }

  @Test
  void decisionsAreNeverWrittenOver() throws IOException {
    folder.table(TableFolder.people(20));
    var decided = folder.write("decided.csv", "id_l,id_r,decision\n").toString();

    assertThat(folder.refusal(console, "--decided", decided, "--refused", decided))
        .contains("decided.csv is named twice");
  }

  @Test
  void noThreadIsTooFew() throws IOException {
    assertThat(folder.refusal(console, "--threads", "0")).contains("--threads");
  }

  @Test
  void anOlderFileStaysAsItWasWhenLinkingFails() throws IOException {
    folder.write("clusters.csv", "of before");
    folder.table(List.of("1,Ana", "2"));

    assertThat(folder.refusal(console)).contains("line 2");
    assertThat(folder.path("clusters.csv")).hasContent("of before");
  }
}
