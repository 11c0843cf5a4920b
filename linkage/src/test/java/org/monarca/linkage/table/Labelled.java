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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;

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
    var febrl = read("febrl3", "csv", "rec_id", id -> id.split("-")[1]);
    return withNumber ? febrl : febrl.without("soc_sec_id");
  }

  static Labelled fake1000() {
    return read("fake_1000", "csv", "cluster", UnaryOperator.identity());
  }

  static Labelled students() {
    return read("students_syn_36k", "csv.gz", "cluster", UnaryOperator.identity());
  }

  /** The fields of these files hold no commas. */
  private static Labelled read(
      String table, String ending, String label, UnaryOperator<String> person) {
    try (var settings = reader(table + ".json");
        var reader = reader(table + "." + ending)) {
      var columns = columns(JsonReader.read(settings.lines().collect(Collectors.joining("\n"))));
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

  private static List<Column> columns(Json.Members settings) {
    return settings.object("columns").members().entrySet().stream()
        .map(column -> column(column.getKey(), column.getValue()))
        .toList();
  }

  private static Column column(String name, Json described) {
    return switch (described) {
      case Json.Text(var type) -> Column.of(name, ColumnType.of(type).orElseThrow());
      case Json.Members date -> new Column(name, ColumnType.DATE, date.text("format"));
      case Json.Figure number -> throw new IllegalArgumentException(name + ": " + number);
    };
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
    return with(List.of(names)::contains);
  }

  private Labelled without(String name) {
    return with(other -> !other.equals(name));
  }

  private Labelled with(Predicate<String> isKept) {
    var places =
        IntStream.range(0, columns.size())
            .filter(place -> isKept.test(columns.get(place).name()))
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
