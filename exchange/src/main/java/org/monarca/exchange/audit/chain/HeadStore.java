package org.monarca.exchange.audit.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heads in the database. */
final class HeadStore {

  private static final String ALL =
      "select day, closed, entries, positions, hashes, previous, hash from audit.head";

  /** One statement, so one moment. */
  private static final String REACHED =
      """
      select coalesce(e.position, 0) as position, coalesce(encode(e.hash, 'hex'), :none) as hash
        from generate_series(0, :last) as s
             left join lateral (select position, hash from audit.entry where shard = s order by position desc limit 1) e on true
       order by s
      """;

  /** Where another process was quicker the day is closed. */
  private static final String ADD =
      """
      insert into audit.head (day, closed, entries, positions, hashes, previous, hash)
      values (:day, :closed, :entries, :positions::bigint[], array(select decode(h, 'hex') from unnest(:hashes::text[]) with ordinality as u(h, n) order by n),
              decode(:previous, 'hex'), decode(:hash, 'hex'))
      on conflict do nothing
      """;

  private final JdbcClient jdbc;

  HeadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  List<Head> all() {
    return jdbc.sql(ALL + " order by day").query(HeadStore::head).list();
  }

  Optional<Head> of(LocalDate day) {
    return jdbc.sql(ALL + " where day = ?").param(day).query(HeadStore::head).optional();
  }

  Optional<Head> last() {
    return latest(1).stream().findFirst();
  }

  /** Newest first. */
  List<Head> latest(int most) {
    return jdbc.sql(ALL + " order by day desc limit ?").param(most).query(HeadStore::head).list();
  }

  List<Reached> reached() {
    return jdbc.sql(REACHED)
        .param("none", Reached.NO_HASH)
        .param("last", Head.SHARDS - 1)
        .query((row, n) -> new Reached(row.getLong("position"), row.getString("hash")))
        .list();
  }

  void add(Head head) {
    jdbc.sql(ADD)
        .param("day", head.day())
        .param("closed", Times.utc(head.closed()))
        .param("entries", head.entries())
        .param("positions", head.shards().stream().map(Reached::position).toArray(Long[]::new))
        .param("hashes", head.shards().stream().map(Reached::hash).toArray(String[]::new))
        .param("previous", head.previous())
        .param("hash", head.hash())
        .update();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    var positions = longs(row.getArray("positions"));
    var hashes = (byte[][]) row.getArray("hashes").getArray();
    return new Head(
        row.getObject("day", LocalDate.class),
        Times.instant(row, "closed"),
        row.getLong("entries"),
        IntStream.range(0, positions.length)
            .mapToObj(n -> new Reached(positions[n], HexFormat.of().formatHex(hashes[n])))
            .toList(),
        HexFormat.of().formatHex(row.getBytes("previous")),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static Long[] longs(Array array) throws SQLException {
    return (Long[]) array.getArray();
  }
}
