package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A folder with a table of made-up people, its settings, and what is made of both. */
record TableFolder(Path folder) {

  static final String SETTINGS =
      """
      {"id": "id", "seed": 1,
       "columns": {"first": "given-name", "last": "family-name", "born": "date", "town": "place"}}
      """;

  private static final List<String> FIRST =
      List.of("Ana", "Benito", "Carla", "Diego", "Elena", "Felipe", "Gloria", "Hugo", "Irma");
  private static final List<String> LAST =
      List.of(
          ("Reyna Salazar Treviño Ulloa Vega Zapata Arce Bravo Cano Duarte Escobar Fuentes "
                  + "Galindo Huerta Ibarra Juárez Lozano Medina Nava Ochoa Paredes Quintero")
              .split(" "));

  /** Five records in two clusters of which one should be another, with their table. */
  static TableFolder clustersAndTruth(Path path) {
    var folder = new TableFolder(path);
    folder.write("clusters.csv", "id,cluster\n1,1\n2,1\n3,1\n4,4\n5,4\n");
    folder.write("truth.csv", "id,cluster\n1,a\n2,a\n3,b\n4,b\n5,b\n");
    folder.write("settings.json", SETTINGS);
    folder.table(
        List.of(
            "1,Ana,Reyna,2014-03-14,Pharr",
            "2,Ana,Reyna,2014-03-14,Pharr",
            "3,<b>Eva</b>,Reyna,2014-03-14,",
            "4,\"Eva\u001b[31m\",כהן,2014-03-14," + "long ".repeat(20),
            "5,עדי,כהן,2014-03-14,"));
    return folder;
  }

  /** So many people, each with two records one after the other, {@code p0-0} and {@code p0-1}. */
  static List<String> people(int count) {
    var random = new Random(3);
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var values =
          "%s,%s %s,%d-%02d-%02d,Town %d"
              .formatted(
                  FIRST.get(random.nextInt(FIRST.size())),
                  LAST.get(random.nextInt(LAST.size())),
                  LAST.get(random.nextInt(LAST.size())),
                  2005 + random.nextInt(12),
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextInt(30));
      lines.add("p%d-0,%s".formatted(i, values));
      lines.add("p%d-1,%s".formatted(i, values));
    }
    return lines;
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of these lines under the usual heading. */
  Path table(List<String> lines) {
    return write("people.csv", "id,first,last,born,town\n" + String.join("\n", lines) + "\n");
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  /** Links people.csv as settings.json says. */
  int link(Console console, String... more) {
    var arguments =
        Stream.of(
            "link",
            "--in",
            path("people.csv").toString(),
            "--settings",
            path("settings.json").toString(),
            "--out",
            path("clusters.csv").toString());
    return console.run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  /** Measures clusters.csv beside truth.csv. */
  int evaluate(Console console, String... more) {
    var arguments =
        Stream.of(
            "evaluate",
            "--clusters",
            path("clusters.csv").toString(),
            "--truth",
            path("truth.csv").toString());
    return console.run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  /** The same with the table that was linked. */
  int evaluateWithPeople(Console console, String... more) {
    var table =
        Stream.of(
            "--people",
            path("people.csv").toString(),
            "--settings",
            path("settings.json").toString());
    return evaluate(console, Stream.concat(table, Stream.of(more)).toArray(String[]::new));
  }

  /** Links, which must be refused, and leaves nothing behind; what it complained. */
  String refusal(Console console, String... more) throws IOException {
    var before = files();
    assertThat(link(console, more)).as(console.complained()).isEqualTo(Exit.WRONG_USE);
    assertThat(files()).isEqualTo(before);
    assertThat(console.complained().lines()).hasSize(1);
    return console.complained();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
