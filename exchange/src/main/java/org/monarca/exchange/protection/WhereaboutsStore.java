package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Where protected children were when last looked, as PostgreSQL keeps it. */
final class WhereaboutsStore {

  private static final String MARKS =
      """
      select id, source, state from protection.mark
       where ended is null and id > ? order by id limit ?
      """;

  /** Holds the mark: whoever ends it meanwhile waits. */
  private static final String PUT =
      """
      insert into protection.whereabouts (mark, source, state, since)
      select id, source, :state, :now from protection.mark where id = :mark and ended is null for update
      on conflict (mark) do update set state = excluded.state, since = excluded.since
       where whereabouts.state <> excluded.state
      """;

  private static final String ADD =
      """
      insert into protection.whereabouts (mark, source, state, since)
      select id, source, :state, :now from protection.mark where id = :mark and ended is null
      on conflict (mark) do nothing
      """;

  /** Of a State where the child is and that does not protect it itself. */
  private static final String ARRIVED =
      """
      select w.source, min(w.since) as since from protection.whereabouts w
       where w.state = :state
         and not exists (select from protection.mark m where m.id = w.mark and m.state = :state)
       group by w.source order by min(w.since) desc, w.source limit :most
      """;

  private final Database database;

  WhereaboutsStore(Database database) {
    this.database = database;
  }

  /** Marks that hold, in their order. */
  List<Marking> marks(long after, int most) {
    return database
        .jdbc()
        .sql(MARKS)
        .params(after, most)
        .query((row, n) ->
            new Marking(row.getLong("id"), row.getLong("source"), row.getString("state")))
        .list();
  }

  /** The child is there from now on. */
  void put(long mark, String state, Instant now) {
    database
        .jdbc()
        .sql(PUT)
        .param("mark", mark)
        .param("state", state)
        .param("now", Times.utc(now))
        .update();
  }

  /** The child is back in the State of the mark. */
  void back(long mark, String state, Instant now) {
    put(mark, state, now);
    database
        .jdbc()
        .sql("update protection.mark set moved = ?, waiting = null where id = ? and ended is null")
        .params(Times.utc(now), mark)
        .update();
  }

  /**
   * Where the child of these records is, as each State that protects one of them has it; absent
   * where it never said.
   */
  List<Optional<String>> known(Collection<Long> sources) {
    return database
        .jdbc()
        .sql(
            """
            select w.state from protection.mark m left join protection.whereabouts w on w.mark = m.id
             where m.source = any(?) and m.ended is null
            """)
        .param(sources.toArray(Long[]::new))
        .query((row, n) -> Optional.ofNullable(row.getString("state")))
        .list();
  }

  /** The same of one mark. */
  Optional<String> known(long mark) {
    return database
        .jdbc()
        .sql("select state from protection.whereabouts where mark = ?")
        .param(mark)
        .query(String.class)
        .optional();
  }

  /** Nothing where something is known. */
  void add(long mark, String state, Instant now) {
    database
        .jdbc()
        .sql(ADD)
        .param("mark", mark)
        .param("state", state)
        .param("now", Times.utc(now))
        .update();
  }

  /** Of marks that hold no longer. */
  void forget(Collection<Long> sources) {
    database
        .jdbc()
        .sql("delete from protection.whereabouts where source = any(?)")
        .param(sources.toArray(Long[]::new))
        .update();
  }

  /** The newest first. */
  List<Arrived> arrived(String state, int most) {
    return database
        .jdbc()
        .sql(ARRIVED)
        .param("state", state)
        .param("most", most)
        .query((row, n) -> new Arrived(row.getLong("source"), Times.instant(row, "since")))
        .list();
  }

  /** A mark that holds. */
  record Marking(long id, long source, String state) {}

  /** A record that another State protects, of a child who is in the reader's. */
  record Arrived(long source, Instant since) {}
}
