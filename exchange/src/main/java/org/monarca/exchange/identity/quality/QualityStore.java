package org.monarca.exchange.identity.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.identity.quality.QualityReport.Line;
import org.monarca.exchange.identity.stored.People;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.Person;

/** Counts of records, links and near matches: set-based for the States, a sample for the groups. */
final class QualityStore {

  /** What is known of each record: how it was decided, and the doubts about it. */
  private static final String RECORDS =
      """
      with doubt as (
        select source_id, count(*) filter (where status = 'open') as open,
               max(weight) filter (where status = 'open') as open_weight,
               count(*) filter (where status = 'same') as same, count(*) filter (where status = 'different') as different,
               count(*) filter (where status = 'open' and opened >= :week) as week,
               count(*) filter (where status = 'open' and opened < :week and opened >= :month) as month,
               count(*) filter (where status = 'open' and opened < :month) as longer,
               min(opened) filter (where status = 'open') as oldest
          from identity.near_match group by source_id),
      known as (
        select person.*, link.how in ('created', 'linked') as alone, link.how in ('review', 'person') as asked,
               case when link.how = 'linked' then link.weight end as weight,
               coalesce(doubt.open, 0) as open, doubt.open_weight, coalesce(doubt.same, 0) as same,
               coalesce(doubt.different, 0) as different, coalesce(doubt.week, 0) as week, coalesce(doubt.month, 0) as month,
               coalesce(doubt.longer, 0) as longer, doubt.oldest
          from identity.person
          join identity.link using (source_id)
          left join doubt using (source_id))
      """;

  /** The odds of a weight in bits as a probability; beyond 60 bits all are 1. */
  private static final String PROBABILITY =
      "case when %1$s is not null then 1 / (1 + power(2, -least(greatest(%1$s, -60), 60))) end";

  private static final String BY_STATE =
      RECORDS
          + """
          select state, count(*) as records, count(*) filter (where alone) as alone, count(*) filter (where asked) as asked,
                 count(weight) as links, coalesce(sum(%s), 0) as links_right, sum(open) as open,
                 coalesce(sum(%s), 0) as open_same, sum(same) as same, sum(different) as different,
                 sum(week) as week, sum(month) as month, sum(longer) as longer, min(oldest) as oldest
            from known group by state order by state
          """
              .formatted(PROBABILITY.formatted("weight"), PROBABILITY.formatted("open_weight"));

  private static final String SAMPLE =
      RECORDS
          + """
          select known.*, coalesce(%s, 0) as right_share, coalesce(%s, 0) as open_share
            from known
           where (hashint8extended(source_id, :seed) & 9223372036854775807) %% 1000000 < :part
          """
              .formatted(PROBABILITY.formatted("weight"), PROBABILITY.formatted("open_weight"));

  private static final int PARTS = 1_000_000;
  private static final long SEED = 1;

  private final Database database;

  QualityStore(Database database) {
    this.database = database;
  }

  Map<String, Line> byState(Instant now) {
    var lines = new LinkedHashMap<String, Line>();
    database
        .jdbc()
        .sql(BY_STATE)
        .param("week", Times.utc(now.minus(Duration.ofDays(7))))
        .param("month", Times.utc(now.minus(Duration.ofDays(30))))
        .query(row -> {
          lines.put(row.getString("state"), line(row));
        });
    return lines;
  }

  private static Line line(ResultSet row) throws SQLException {
    var figures =
        new Figures(
            row.getDouble("records"),
            row.getDouble("alone"),
            row.getDouble("asked"),
            row.getDouble("links"),
            row.getDouble("links_right"),
            row.getDouble("open"),
            row.getDouble("open_same"),
            row.getDouble("same"),
            row.getDouble("different"),
            0);
    return new Line(
        figures,
        new Backlog(
            row.getLong("week"),
            row.getLong("month"),
            row.getLong("longer"),
            Times.instantOrNull(row, "oldest")));
  }

  /** A record of the sample. */
  record Sampled(Person person, Figures figures) {}

  /** About so many of the records, the same ones each time. */
  List<Sampled> sample(long of, int most, Instant now) {
    return database
        .jdbc()
        .sql(SAMPLE)
        .param("week", Times.utc(now.minus(Duration.ofDays(7))))
        .param("month", Times.utc(now.minus(Duration.ofDays(30))))
        .param("seed", SEED)
        .param("part", of <= most ? PARTS : (long) PARTS * most / of)
        .query(QualityStore::sampled)
        .list();
  }

  private static Sampled sampled(ResultSet row, int n) throws SQLException {
    row.getFloat("weight");
    double links = row.wasNull() ? 0 : 1;
    var figures =
        new Figures(
            1,
            row.getBoolean("alone") ? 1 : 0,
            row.getBoolean("asked") ? 1 : 0,
            links,
            row.getDouble("right_share"),
            row.getDouble("open"),
            row.getDouble("open_share"),
            row.getDouble("same"),
            row.getDouble("different"),
            0);
    return new Sampled(People.of(row), figures);
  }

  /** About so many records, drawn as the sample is but others: the numbers of their sources. */
  List<Long> drawn(long of, int most) {
    return database
        .jdbc()
        .sql(
            """
            select source_id from identity.person
             where (hashint8extended(source_id, ?) & 9223372036854775807) % 1000000 < ?
             order by source_id
            """)
        .params(SEED + 1, of <= most ? PARTS : (long) PARTS * most / of)
        .query(Long.class)
        .list();
  }
}
