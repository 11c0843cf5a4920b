package org.monarca.exchange.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts few rows into a table by one statement, whatever their number: a column of theirs is an
 * array of texts. Row security lets it through as any other, and it needs no table of the session.
 */
final class FewRows {

  /** More are copied. */
  static final int MOST = 300;

  /** What is larger is copied too: as texts it stands several times in memory. */
  private static final int MOST_BYTES = 2 << 20;

  private static final String TYPES =
      """
      select quote_ident(attname), format_type(atttypid, null) from pg_attribute
       where attrelid = ?::regclass and attnum > 0 and not attisdropped
      """;

  private final JdbcClient jdbc;
  private final Map<String, Insert> known = new ConcurrentHashMap<>();

  FewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether these are few, and small. */
  static boolean are(long rows, long bytes) {
    return rows <= MOST && bytes <= MOST_BYTES;
  }

  /**
   * How rows come into a table.
   *
   * @param types of the columns, in the order of the rows
   */
  private record Insert(String statement, List<String> types) {}

  void insert(String table, String columns, CopyRows rows) {
    var insert = of(table, columns);
    insert(insert, rows.columns(insert.types().size()));
  }

  /** Of each part after the other. */
  void insert(String table, String columns, List<BinaryRows> parts) {
    var insert = of(table, columns);
    var columnsOfAll = new ArrayList<List<@Nullable String>>();
    for (int i = 0; i < insert.types().size(); i++) {
      columnsOfAll.add(new ArrayList<>());
    }
    for (var part : parts) {
      part.readInto(columnsOfAll, insert.types());
    }
    insert(insert, columnsOfAll);
  }

  private void insert(Insert insert, List<List<@Nullable String>> columns) {
    jdbc.sql(insert.statement())
        .params(columns.stream().<Object>map(column -> column.toArray(String[]::new)).toList())
        .update();
  }

  private Insert of(String table, String columns) {
    return known.computeIfAbsent(table + " " + columns, key -> made(table, columns));
  }

  private Insert made(String table, String columns) {
    var types = new HashMap<String, String>();
    jdbc.sql(TYPES)
        .param(table)
        .query(row -> {
          types.put(row.getString(1), row.getString(2));
        });
    var names = Arrays.asList(columns.split(", *"));
    var statement =
        "insert into %s (%s) select %s from unnest(%s) as r (%s)"
            .formatted(
                table,
                columns,
                names.stream()
                    .map(name -> "r." + name + "::" + types.get(name))
                    .collect(Collectors.joining(", ")),
                names.stream().map(name -> "?::text[]").collect(Collectors.joining(", ")),
                columns);
    return new Insert(
        statement, names.stream().map(name -> String.valueOf(types.get(name))).toList());
  }
}
