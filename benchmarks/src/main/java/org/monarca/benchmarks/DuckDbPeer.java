package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The peer: the same job in DuckDB's SQL, as Splink does it. Fellegi and Sunter's model with levels
 * of agreement, u from random pairs, m by expectation and maximisation within two blocks, the
 * frequency of names, a union of blocking rules, and connected pairs as clusters.
 */
final class DuckDbPeer implements AutoCloseable {

  /** One column compared, its levels best first; the last is for everything else. */
  record Compared(String column, List<String> levels, boolean byFrequency) {

    String level() {
      var cases =
          IntStream.range(0, levels.size())
              .mapToObj(i -> "when %s then %d".formatted(levels.get(i), i + 1))
              .collect(Collectors.joining(" "));
      return "case when l.%1$s is null or r.%1$s is null then 0 %2$s else %3$d end"
          .formatted(column, cases, levels.size() + 1);
    }
  }

  static final List<Compared> COMPARED =
      List.of(
          name("first_name"),
          name("surname1"),
          name("surname2"),
          new Compared(
              "dob",
              List.of(
                  "l.dob = r.dob",
                  "levenshtein(l.dob, r.dob) <= 1",
                  "levenshtein(l.dob, r.dob) <= 2"),
              false),
          new Compared("sex", List.of("l.sex = r.sex"), false),
          new Compared("birth_place", List.of("l.birth_place = r.birth_place"), false),
          name("mother_first"),
          new Compared("grade", List.of("l.grade = r.grade"), false));

  private static final List<String> RULES =
      List.of(
          "l.dob = r.dob and l.surname1 = r.surname1",
          "l.dob = r.dob and l.first_name = r.first_name",
          "l.surname1 = r.surname1 and l.surname2 = r.surname2 and l.first_name = r.first_name",
          "l.first_name = r.first_name and l.surname1 = r.surname1 and l.dob[1:7] = r.dob[1:7]",
          "l.dob = r.dob and l.mother_first = r.mother_first and l.sex = r.sex",
          "l.surname1 = r.surname2 and l.surname2 = r.surname1 and l.dob[1:4] = r.dob[1:4]",
          "l.first_name = r.first_name and l.surname1 = r.surname1 and l.mother_first = r.mother_first");

  private static final List<String> TRAINING =
      List.of(
          "l.dob = r.dob and l.first_name = r.first_name",
          "l.surname1 = r.surname1 and l.surname2 = r.surname2 and l.first_name[1:3] = r.first_name[1:3]");

  private static final int RANDOM_PAIRS = 1_000_000;

  private final Connection database;

  private static Compared name(String column) {
    return new Compared(
        column,
        List.of(
            "l.%1$s = r.%1$s".formatted(column),
            "jaro_winkler_similarity(l.%1$s, r.%1$s) >= 0.92".formatted(column),
            "jaro_winkler_similarity(l.%1$s, r.%1$s) >= 0.8".formatted(column)),
        true);
  }

  DuckDbPeer(int threads) throws SQLException {
    this.database = DriverManager.getConnection("jdbc:duckdb:");
    execute("set threads = " + threads);
  }

  /** Reads the records, which is not measured. */
  void load(StudentTable students) throws SQLException, IOException {
    var file = Files.createTempFile("students-", ".csv");
    try {
      try (var csv = Files.newBufferedWriter(file)) {
        for (int i = 0; i < students.rows().size(); i++) {
          csv.append(Integer.toString(i)).append(',');
          csv.append(String.join(",", students.rows().get(i))).append('\n');
        }
      }
      var columns =
          StudentTable.COLUMNS.stream()
              .map(column -> column.name() + " varchar")
              .collect(Collectors.joining(", "));
      execute("create table people (id integer, %s)".formatted(columns));
      execute("copy people from '%s' (header false, nullstr '')".formatted(file));
    } finally {
      Files.delete(file);
    }
  }

  /** Links; for each record the first of its person. */
  int[] link(int records) throws SQLException {
    var model = new DuckDbModel(COMPARED);
    model.chance(patterns(random()));
    for (var rule : TRAINING) {
      model.train(rule, patterns(sampled(rule)));
    }
    for (var compared : COMPARED) {
      if (compared.byFrequency()) {
        execute(
            "create table tf_%1$s as select %1$s, count(*) / sum(count(*)) over () as share from people where %1$s is not null group by %1$s"
                .formatted(compared.column()));
      }
    }
    return clusters(records, model);
  }

  private static String random() {
    return "from (select (random() * (select count(*) from people))::integer as a, (random() * (select count(*) from people))::integer as b from range(%d)) pair join people l on l.id = a join people r on r.id = b where l.id <> r.id"
        .formatted(RANDOM_PAIRS);
  }

  private static String sampled(String rule) {
    return "from people l join people r on %s and l.id < r.id".formatted(rule);
  }

  private List<DuckDbModel.Pattern> patterns(String pairs) throws SQLException {
    var levels = COMPARED.stream().map(Compared::level).collect(Collectors.joining(", "));
    var places =
        IntStream.rangeClosed(1, COMPARED.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    var patterns = new ArrayList<DuckDbModel.Pattern>();
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select %s, count(*) %s group by %s".formatted(levels, pairs, places))) {
      while (rows.next()) {
        var found = new ArrayList<Integer>();
        for (int i = 1; i <= COMPARED.size(); i++) {
          found.add(rows.getInt(i));
        }
        patterns.add(new DuckDbModel.Pattern(found, rows.getLong(COMPARED.size() + 1)));
      }
    }
    return patterns;
  }

  private int[] clusters(int records, DuckDbModel model) throws SQLException {
    var first = IntStream.range(0, records).toArray();
    try (var statement = database.createStatement();
        var pairs = statement.executeQuery(prediction(model))) {
      while (pairs.next()) {
        int a = root(first, pairs.getInt(1));
        int b = root(first, pairs.getInt(2));
        first[Math.max(a, b)] = Math.min(a, b);
      }
    }
    return IntStream.range(0, records).map(record -> root(first, record)).toArray();
  }

  private static int root(int[] first, int record) {
    int root = record;
    while (first[root] != root) {
      first[root] = first[first[root]];
      root = first[root];
    }
    return root;
  }

  private static String prediction(DuckDbModel model) {
    var blocked = new ArrayList<String>();
    for (int i = 0; i < RULES.size(); i++) {
      var earlier =
          RULES.subList(0, i).stream()
              .map(rule -> " and not coalesce(%s, false)".formatted(rule))
              .collect(Collectors.joining());
      blocked.add(
          "select l.id as a, r.id as b from people l join people r on %s and l.id < r.id%s"
              .formatted(RULES.get(i), earlier));
    }
    var levels =
        COMPARED.stream()
            .map(c -> c.level() + " as g_" + c.column())
            .collect(Collectors.joining(", "));
    var names =
        COMPARED.stream()
            .filter(Compared::byFrequency)
            .map(c -> "l.%1$s as n_%1$s".formatted(c.column()))
            .collect(Collectors.joining(", "));
    var frequencies =
        COMPARED.stream()
            .filter(Compared::byFrequency)
            .map(c -> "left join tf_%1$s on tf_%1$s.%1$s = n_%1$s".formatted(c.column()))
            .collect(Collectors.joining(" "));
    return "with blocked as (%s), compared as (select a, b, %s, %s from blocked join people l on l.id = a join people r on r.id = b) select a, b from compared %s where %s >= 0"
        .formatted(String.join(" union all ", blocked), levels, names, frequencies, model.weight());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
