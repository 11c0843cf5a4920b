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
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
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

  private static final List<Column> FEBRL =
      List.of(
          Column.of("given_name", ColumnType.GIVEN_NAME),
          Column.of("surname", ColumnType.FAMILY_NAME),
          Column.of("street_number", ColumnType.TEXT),
          Column.of("address_1", ColumnType.ADDRESS),
          Column.of("address_2", ColumnType.ADDRESS),
          Column.of("suburb", ColumnType.PLACE),
          Column.of("postcode", ColumnType.POSTCODE),
          Column.of("state", ColumnType.CATEGORY),
          new Column("date_of_birth", ColumnType.DATE, "yyyyMMdd"),
          Column.of("soc_sec_id", ColumnType.IDENTIFIER));

  private static final List<Column> FAKE =
      List.of(
          Column.of("first_name", ColumnType.GIVEN_NAME),
          Column.of("surname", ColumnType.FAMILY_NAME),
          Column.of("dob", ColumnType.DATE),
          Column.of("city", ColumnType.PLACE),
          Column.of("email", ColumnType.TEXT));

  /**
   * Those that stand in the project.
   *
   * @param home the project's folder
   */
  static List<LabelledTable> all(Path home) throws IOException {
    var folder = home.resolve(FOLDER);
    var febrl = folder.resolve("febrl3.csv");
    var students = folder.resolve("students_syn_36k.csv.gz");
    return List.of(
        read("febrl3", febrl, FEBRL, "rec_id"),
        read("febrl3 without soc_sec_id", febrl, FEBRL.subList(0, 9), "rec_id"),
        read("febrl3 by name and date", febrl, some(FEBRL, 0, 1, 8), "rec_id"),
        read("fake_1000", folder.resolve("fake_1000.csv"), FAKE, "cluster"),
        read("students_syn_36k", students, StudentTable.COLUMNS, "cluster"),
        read("students by name and date", students, StudentTable.COLUMNS.subList(0, 4), "cluster"));
  }

  private static List<Column> some(List<Column> columns, int... places) {
    var some = new ArrayList<Column>();
    for (int place : places) {
      some.add(columns.get(place));
    }
    return some;
  }

  private static LabelledTable read(String name, Path file, List<Column> columns, String label)
      throws IOException {
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
