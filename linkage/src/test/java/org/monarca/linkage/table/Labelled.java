package org.monarca.linkage.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** A table of people of whom it is known who is who. */
final class Labelled {

  private final List<Column> columns;
  private final List<List<String>> rows;
  private final List<String> truth;

  private Labelled(List<Column> columns, List<List<String>> rows, List<String> truth) {
    this.columns = columns;
    this.rows = rows;
    this.truth = truth;
  }

  static Labelled febrl3(boolean withNumber) {
    var columns =
        new ArrayList<>(
            List.of(
                Column.of("given_name", ColumnType.GIVEN_NAME),
                Column.of("surname", ColumnType.FAMILY_NAME),
                Column.of("street_number", ColumnType.TEXT),
                Column.of("address_1", ColumnType.ADDRESS),
                Column.of("address_2", ColumnType.ADDRESS),
                Column.of("suburb", ColumnType.PLACE),
                Column.of("postcode", ColumnType.POSTCODE),
                Column.of("state", ColumnType.CATEGORY),
                new Column("date_of_birth", ColumnType.DATE, "yyyyMMdd")));
    if (withNumber) {
      columns.add(Column.of("soc_sec_id", ColumnType.IDENTIFIER));
    }
    return read("febrl3.csv", columns, "rec_id", id -> id.split("-")[1]);
  }

  static Labelled fake1000() {
    var columns =
        List.of(
            Column.of("first_name", ColumnType.GIVEN_NAME),
            Column.of("surname", ColumnType.FAMILY_NAME),
            Column.of("dob", ColumnType.DATE),
            Column.of("city", ColumnType.PLACE),
            Column.of("email", ColumnType.TEXT));
    return read("fake_1000.csv", columns, "cluster", UnaryOperator.identity());
  }

  static Labelled students() {
    var columns =
        List.of(
            Column.of("first_name", ColumnType.GIVEN_NAME),
            Column.of("surname1", ColumnType.FAMILY_NAME_1),
            Column.of("surname2", ColumnType.FAMILY_NAME_2),
            Column.of("dob", ColumnType.DATE),
            Column.of("sex", ColumnType.SEX),
            Column.of("birth_place", ColumnType.PLACE),
            Column.of("mother_first", ColumnType.PARENT_1_GIVEN_NAME),
            Column.of("mult_birth", ColumnType.MULTIPLE_BIRTH),
            Column.of("grade", ColumnType.CATEGORY),
            Column.of("state", ColumnType.SOURCE));
    return read("students_syn_36k.csv.gz", columns, "cluster", UnaryOperator.identity());
  }

  /** The fields of these files hold no commas. */
  private static Labelled read(
      String resource, List<Column> columns, String label, UnaryOperator<String> person) {
    try (var reader = reader(resource)) {
      var heading = fields(Objects.requireNonNull(reader.readLine()));
      var rows = new ArrayList<List<String>>();
      var truth = new ArrayList<String>();
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        var fields = fields(line);
        rows.add(columns.stream().map(c -> fields.get(heading.indexOf(c.name()))).toList());
        truth.add(person.apply(fields.get(heading.indexOf(label))));
      }
      return new Labelled(columns, rows, truth);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(String resource) throws IOException {
    InputStream bytes = Objects.requireNonNull(Labelled.class.getResourceAsStream(resource));
    return new BufferedReader(
        new InputStreamReader(
            resource.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  PeopleTable table() {
    var table = new PeopleTable(columns);
    rows.forEach(table::add);
    return table;
  }

  int size() {
    return rows.size();
  }

  /** The first so many records. */
  Labelled first(int size) {
    return new Labelled(columns, rows.subList(0, size), truth.subList(0, size));
  }

  /** With some columns only. */
  Labelled with(String... names) {
    var kept = List.of(names);
    var places =
        IntStream.range(0, columns.size())
            .filter(place -> kept.contains(columns.get(place).name()))
            .boxed()
            .toList();
    return new Labelled(
        places.stream().map(columns::get).toList(),
        rows.stream().map(row -> places.stream().map(row::get).toList()).toList(),
        truth);
  }

  /** The same records in another order. */
  Labelled shuffled(long seed) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    return new Labelled(
        columns, order.stream().map(rows::get).toList(), order.stream().map(truth::get).toList());
  }

  /** Precision, recall and F1 of the pairs that stand together in clusters. */
  Quality quality(Linked linked) {
    var together = new HashMap<Integer, Map<String, Integer>>();
    var people = new HashMap<String, Integer>();
    for (int i = 0; i < truth.size(); i++) {
      together
          .computeIfAbsent(linked.clusters()[i], key -> new HashMap<>())
          .merge(truth.get(i), 1, Integer::sum);
      people.merge(truth.get(i), 1, Integer::sum);
    }
    double right =
        together.values().stream()
            .flatMap(c -> c.values().stream())
            .mapToDouble(Labelled::pairs)
            .sum();
    double joined =
        together.values().stream()
            .mapToDouble(c -> pairs(c.values().stream().mapToInt(n -> n).sum()))
            .sum();
    double all = people.values().stream().mapToDouble(Labelled::pairs).sum();
    return new Quality(right / joined, right / all);
  }

  private static double pairs(int records) {
    return records * (records - 1.0) / 2;
  }

  record Quality(double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }
}
