package org.monarca.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.PeopleTable;

/**
 * A table of which it is known who is who.
 *
 * @param name for people
 * @param truth whose each record is
 */
record LabelledTable(String name, PeopleTable people, List<String> truth) {

  private static final String FOLDER = "linkage/src/test/resources/org/monarca/linkage/table";

  /**
   * Those that stand in the project.
   *
   * @param home the project's folder
   */
  static List<LabelledTable> all(Path home) throws IOException {
    var folder = home.resolve(FOLDER);
    var febrl = folder.resolve("febrl3.csv");
    var fake = folder.resolve("fake_1000.csv");
    var students = folder.resolve("students_syn_36k.csv.gz");
    return List.of(
        read("febrl3", febrl, column -> true, "rec_id"),
        read("febrl3 without soc_sec_id", febrl, of("soc_sec_id").negate(), "rec_id"),
        read(
            "febrl3 by name and date",
            febrl,
            of("given_name", "surname", "date_of_birth"),
            "rec_id"),
        read("fake_1000", fake, column -> true, "cluster"),
        read("students_syn_36k", students, column -> true, "cluster"),
        read(
            "students by name and date",
            students,
            of("first_name", "surname1", "surname2", "dob"),
            "cluster"));
  }

  private static Predicate<Column> of(String... names) {
    return column -> List.of(names).contains(column.name());
  }

  /** By the settings that stand beside the table. */
  private static List<Column> columns(Path file) throws IOException {
    var name = file.getFileName().toString();
    var settings = file.resolveSibling(name.substring(0, name.indexOf('.')) + ".json");
    return JsonReader.read(Files.readString(settings))
        .object("columns")
        .members()
        .entrySet()
        .stream()
        .map(column -> column(column.getKey(), column.getValue()))
        .toList();
  }

  private static Column column(String name, Json described) {
    return described instanceof Json.Text(var type)
        ? Column.of(name, ColumnType.of(type).orElseThrow())
        : new Column(name, ColumnType.DATE, ((Json.Members) described).text("format"));
  }

  private static LabelledTable read(
      String name, Path file, Predicate<Column> isCompared, String label) throws IOException {
    var columns = columns(file).stream().filter(isCompared).toList();
    UnaryOperator<String> person =
        label.equals("rec_id") ? id -> id.split("-")[1] : UnaryOperator.identity();
    var people = new PeopleTable(columns);
    var truth = new ArrayList<String>();
    var bytes = Files.newInputStream(file);
    try (var in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      // names of columns may stand between blanks
      for (var record : csv) {
        var heading = record.getHeader().stream().map(String::strip).toList();
        var row = new ArrayList<@Nullable String>();
        columns.forEach(column -> row.add(record.getField(heading.indexOf(column.name()))));
        people.add(row);
        truth.add(person.apply(record.getField(heading.indexOf(label)).strip()));
      }
    }
    return new LabelledTable(name, people, truth);
  }

  /** Every record's person as a number. */
  int[] persons() {
    var numbers = new HashMap<String, Integer>();
    var persons = new int[truth.size()];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = numbers.computeIfAbsent(truth.get(i), who -> numbers.size());
    }
    return persons;
  }
}
