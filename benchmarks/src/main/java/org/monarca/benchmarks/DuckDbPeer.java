package org.monarca.benchmarks;

import static org.monarca.benchmarks.DuckDbSettings.BLOCKING;
import static org.monarca.benchmarks.DuckDbSettings.COMPARED;
import static org.monarca.benchmarks.DuckDbSettings.FREQUENCIES;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The peer: the same job in DuckDB's SQL, as Splink does it. Fellegi and Sunter's model with levels
 * of agreement and the frequency of names, a union of blocking rules, and connected pairs as
 * clusters.
 */
final class DuckDbPeer implements AutoCloseable {

  private static final int RANDOM_PAIRS = 1_000_000;

  /** A pair is linked when it is as likely one person as two. */
  private static final double CUT = 0;

  private final Connection database;

  DuckDbPeer(int threads) throws SQLException {
    this.database = DriverManager.getConnection("jdbc:duckdb:");
    execute("set threads = " + threads);
    execute("set preserve_insertion_order = false");
    execute("set enable_progress_bar = false");
  }

  /** Reads the records, which is not measured. */
  void load(StudentTable students) throws SQLException, IOException {
    var file = Files.createTempFile("students-", ".csv");
    try {
      try (var csv = Files.newBufferedWriter(file)) {
        for (int i = 0; i < students.size(); i++) {
          csv.append(Integer.toString(i)).append(',');
          csv.append(String.join(",", students.row(i))).append('\n');
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
    execute(DuckDbSettings.CLEANED);
    execute("select setseed(0.5)");
    var model = new DuckDbModel(COMPARED);
    model.chance(patterns(random(records)));
    for (var block : DuckDbSettings.TRAINING) {
      model.train(block.closed(), patterns(pairs(block.rule())));
    }
    execute(rarity());
    return clusters(records, model);
  }

  private static String random(int records) {
    return "from (select floor(random() * %1$d)::integer as a, floor(random() * %1$d)::integer as b from range(%2$d)) pair join cleaned l on l.id = a join cleaned r on r.id = b where l.id <> r.id"
        .formatted(records, RANDOM_PAIRS);
  }

  private static String pairs(String rule) {
    return "from cleaned l join cleaned r on %s and l.id < r.id".formatted(rule);
  }

  private List<DuckDbModel.Pattern> patterns(String pairs) throws SQLException {
    var levels = COMPARED.stream().map(Compared::level).collect(Collectors.joining(", "));
    var patterns = new ArrayList<DuckDbModel.Pattern>();
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select %s, count(*) %s group by all".formatted(levels, pairs))) {
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

  /**
   * Beside each record, by how many bits agreement in its names says more than agreement in any.
   */
  private static String rarity() {
    var shares =
        FREQUENCIES.stream()
            .map(column ->
                "share_%1$s as (select %1$s, count(*) / sum(count(*)) over () as share from cleaned where %1$s is not null group by %1$s), weight_%1$s as (select %1$s, log2(sum(share * share) over () / share) as rarity_%1$s from share_%1$s)"
                    .formatted(column))
            .collect(Collectors.joining(", "));
    var joins =
        FREQUENCIES.stream()
            .map("left join weight_%1$s using (%1$s)"::formatted)
            .collect(Collectors.joining(" "));
    return "create table weighed as with %s select * from cleaned %s".formatted(shares, joins);
  }

  private int[] clusters(int records, DuckDbModel model) throws SQLException {
    var first = IntStream.range(0, records).toArray();
    try (var statement = database.createStatement();
        var pairs = statement.executeQuery(linked(records, model))) {
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

  private static String linked(int records, DuckDbModel model) {
    var levels =
        COMPARED.stream()
            .map(compared -> compared.level() + " as g_" + compared.name())
            .collect(Collectors.joining(", "));
    var rarities =
        FREQUENCIES.stream()
            .map("least(l.rarity_%1$s, r.rarity_%1$s) as rarity_%1$s"::formatted)
            .collect(Collectors.joining(", "));
    double prior = DuckDbModel.log2(model.matches() / (records * (records - 1.0) / 2));
    return "with blocked as (%s), compared as (select a, b, %s, %s from blocked join weighed l on l.id = a join weighed r on r.id = b) select a, b from compared where %s >= %s"
        .formatted(
            blocked(),
            levels,
            rarities,
            model.weight(),
            String.format(Locale.ROOT, "%.6f", CUT - prior));
  }

  /** The pairs of all rules, each by the first rule that finds it. */
  private static String blocked() {
    return IntStream.range(0, BLOCKING.size())
        .mapToObj(rule ->
            "select l.id as a, r.id as b "
                + pairs(BLOCKING.get(rule))
                + BLOCKING.subList(0, rule).stream()
                    .map(" and not coalesce(%s, false)"::formatted)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" union all "));
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
