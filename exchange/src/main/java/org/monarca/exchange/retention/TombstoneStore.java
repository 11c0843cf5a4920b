package org.monarca.exchange.retention;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.retention.Disposable.Gone;

/** Tombstones, and when each rule was last looked at. */
final class TombstoneStore {

  private static final String ADD =
      """
      insert into retention.tombstone (rule, "table", class, period, before, at, count, ids)
      values (:rule, :table, :class, :period, :before, :at, :count, :ids)
      returning id
      """;

  /** Of two that look at once the later moment stands. */
  private static final String LOOKED =
      """
      insert into retention.look as look (rule, at) values (:rule, :at)
      on conflict (rule) do update set at = greatest(look.at, excluded.at)
      """;

  private static final String KEPT =
      """
      select rule, max(look.at) as looked, sum(gone.count) as count, max(gone.at) as last
        from retention.look
        left join (select rule, sum(count) as count, max(at) as at from retention.tombstone group by rule) gone using (rule)
       group by rule
      """;

  private static final String LATEST =
      """
      select id, rule, before, at, count, ids from retention.tombstone
       where (:rule::text is null or rule = :rule) and (:number::text is null or ids @> array[:number::text])
       order by id desc limit :most
      """;

  private final Database database;

  TombstoneStore(Database database) {
    this.database = database;
  }

  long add(Rule rule, Instant before, Instant at, Gone gone) {
    return database
        .jdbc()
        .sql(ADD)
        .param("rule", rule.name())
        .param("table", rule.table())
        .param("class", rule.kept())
        .param("period", rule.period().toString())
        .param("before", Times.utc(before))
        .param("at", Times.utc(at))
        .param("count", gone.count())
        .param("ids", gone.ids().toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  void looked(Rule rule, Instant at) {
    database.jdbc().sql(LOOKED).param("rule", rule.name()).param("at", Times.utc(at)).update();
  }

  /** How far it has come with each rule, by its name. */
  Map<String, Progress> progress() {
    return database
        .jdbc()
        .sql(KEPT)
        .query((row, n) ->
            Map.entry(
                row.getString("rule"),
                new Progress(
                    Times.instant(row, "looked"),
                    row.getLong("count"),
                    Times.instantOrNull(row, "last"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The latest, newest first; of one rule, or of what had that number. */
  List<Tombstone> latest(@Nullable String rule, @Nullable String number, int most) {
    return database
        .jdbc()
        .sql(LATEST)
        .param("rule", rule)
        .param("number", number)
        .param("most", most)
        .query((row, n) -> tombstone(row))
        .list();
  }

  /** When it was last looked at, how many are gone, and when the last of them went. */
  record Progress(Instant looked, long count, @Nullable Instant last) {}

  private static Tombstone tombstone(ResultSet row) throws SQLException {
    Array ids = Objects.requireNonNull(row.getArray("ids"));
    return new Tombstone(
        row.getLong("id"),
        row.getString("rule"),
        Times.instant(row, "before"),
        Times.instant(row, "at"),
        row.getInt("count"),
        List.of((String[]) ids.getArray()));
  }
}
