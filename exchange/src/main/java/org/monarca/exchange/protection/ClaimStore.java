package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** States that say that a protected child is there and were not let in, as PostgreSQL keeps it. */
final class ClaimStore {

  /** Holds the mark: whoever ends it meanwhile waits. */
  private static final String ADD =
      """
      with claimed as (
        insert into protection.claim (mark, source, protecting, state, code, since)
        select id, source, state, :state, :code, :now from protection.mark
         where id = :mark and ended is null for update
        on conflict do nothing returning mark)
      update protection.mark m set moved = :now, waiting = :now from claimed where m.id = claimed.mark
      """;

  /** One that said so before, and does again. */
  private static final String AGAIN =
      """
      update protection.mark m set waiting = c.since from protection.claim c
       where c.mark = m.id and c.state = :state and m.id = :mark and m.ended is null and m.waiting is null
      """;

  private final Database database;

  ClaimStore(Database database) {
    this.database = database;
  }

  /** One that waits, in the words of its own State's officer: whom to call, and the number. */
  record Waiting(long source, String protecting, String code, Instant since) {}

  /** Whether that State did not claim the child before. */
  boolean add(long mark, String state, String code, Instant now) {
    return database
            .jdbc()
            .sql(ADD)
            .param("mark", mark)
            .param("state", state)
            .param("code", code)
            .param("now", Times.utc(now))
            .update()
        > 0;
  }

  /** That it does so still. */
  void again(long mark, String state) {
    database.jdbc().sql(AGAIN).param("mark", mark).param("state", state).update();
  }

  /** No State claims it any more but the one whose officers see everything. */
  void settle(long mark) {
    database
        .jdbc()
        .sql("update protection.mark set waiting = null where id = ? and waiting is not null")
        .param(mark)
        .update();
  }

  /** The number of that State for one of these marks. */
  Optional<String> code(Collection<Long> marks, String state) {
    return database
        .jdbc()
        .sql("select code from protection.claim where mark = any(?) and state = ? limit 1")
        .params(marks.toArray(Long[]::new), state)
        .query(String.class)
        .optional();
  }

  /** Of these marks those that a State with that number claims. */
  List<Long> claimed(Collection<Long> marks, String state, String code) {
    return database
        .jdbc()
        .sql("select mark from protection.claim where mark = any(?) and state = ? and code = ?")
        .params(marks.toArray(Long[]::new), state, code)
        .query(Long.class)
        .list();
  }

  /** The States that say so of one of these records, or said so, and were not let in. */
  Set<String> states(Collection<Long> sources) {
    return Set.copyOf(
        database
            .jdbc()
            .sql(
                """
                select distinct c.state from protection.claim c join protection.mark m on m.id = c.mark
                 where m.source = any(?) and m.ended is null
                """)
            .param(sources.toArray(Long[]::new))
            .query(String.class)
            .list());
  }

  /** The State was let in. */
  void remove(Collection<Long> marks, String state) {
    database
        .jdbc()
        .sql("delete from protection.claim where mark = any(?) and state = ?")
        .params(marks.toArray(Long[]::new), state)
        .update();
  }

  /** Of marks that hold no longer. */
  void forget(Collection<Long> sources) {
    database
        .jdbc()
        .sql("delete from protection.claim where source = any(?)")
        .param(sources.toArray(Long[]::new))
        .update();
  }

  /** That State's, the newest first. */
  List<Waiting> of(String state, int most) {
    return database
        .jdbc()
        .sql(
            """
            select min(source) as source, protecting, code, min(since) as since
              from protection.claim where state = ?
             group by protecting, code order by min(since) desc, min(source) limit ?
            """)
        .params(state, most)
        .query((row, n) ->
            new Waiting(
                row.getLong("source"),
                row.getString("protecting"),
                row.getString("code"),
                Times.instant(row, "since")))
        .list();
  }
}
