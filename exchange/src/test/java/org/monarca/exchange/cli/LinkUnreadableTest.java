package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Values of a table that cannot be read count as missing, and it is said. */
class LinkUnreadableTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeSettings() {
    folder = new TableFolder(temporary);
    folder.write("settings.json", TableFolder.SETTINGS);
  }

  @Test
  void datesThatCannotBeReadAreCounted() throws IOException {
    var people = new ArrayList<>(TableFolder.people(30));
    people.add("x1,Ana,Reyna,14.3.2014,Pharr");
    people.add("x2,Ana,Reyna,2014-02-30,Pharr");
    people.add("x3,Ana,Reyna,,Pharr");
    folder.table(people);

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(console.complained().lines())
        .singleElement()
        .asString()
        .contains(
            "people.csv",
            "\"born\" that cannot be read and count as missing: 2 of 62",
            "the first \"14.3.2014\" of record \"x1\"")
        .doesNotContain("none can be read");
  }

  @Test
  void aColumnOfWhichNothingCanBeReadIsToldWithARemedy() throws IOException {
    folder.table(
        TableFolder.people(30).stream()
            .map(line -> line.replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$2/$3/$1"))
            .toList());

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(console.complained()).contains("60 of 60", "none can be read", "\"format\"");
  }

  @Test
  void datesOfAnotherFormatAreRead() throws IOException {
    var people =
        TableFolder.people(30).stream()
            .map(line -> line.replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$2/$3/$1"))
            .toList();
    folder.table(people);
    folder.write(
        "settings.json",
        TableFolder.SETTINGS.replace(
            "\"date\"", "{\"type\": \"date\", \"format\": \"MM/dd/yyyy\"}"));

    assertThat(folder.link(console)).isEqualTo(Exit.DONE);
    assertThat(console.complained()).isEmpty();
    assertThat(console.said()).contains("60 records, 30 people");
  }
}
