package org.monarca.exchange.students;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;

/**
 * Where rows that were said are laid beside the current versions, judged, and made versions: a
 * handful of statements for a batch of any size. Statements join the transaction under way; the
 * tables are the connection's own and are empty at its end.
 */
final class Stage {

  private static final String TABLES =
      """
      create temporary table if not exists said (
        source_id bigint not null, kind students.record_kind not null, record_key text collate "C" not null,
        action text not null, removed boolean not null, digest bytea not null, content jsonb not null) on commit delete rows;
      create temporary table if not exists judged (
        source_id bigint not null, kind students.record_kind not null, record_key text collate "C" not null,
        action text not null, removed boolean not null, digest bytea not null, content jsonb not null,
        version bigint, verdict text not null) on commit delete rows;
      truncate said, judged
      """;

  private static final String COPY_SAID =
      "copy pg_temp.said (source_id, kind, record_key, action, removed, digest, content) from stdin";

  /**
   * Rows alive that are not said again and older than what is said: they go. The student's own
   * elements only where they are not said either.
   */
  private static final String SAY_REMOVED =
      """
      insert into pg_temp.said (source_id, kind, record_key, action, removed, digest, content)
      select v.source_id, v.kind, v.record_key, :action, true, :digest, '{}'
        from students.version v
       where v.source_id = any(:sources) and v.current and not v.removed
         and (v.as_of, v.as_of_received) < (:said, :received)
         and not exists (select from pg_temp.said s
                          where s.source_id = v.source_id and s.kind = v.kind and s.record_key = v.record_key)
      """;

  private static final String JUDGE =
      """
      insert into pg_temp.judged
      select s.*, v.id,
             case when (:said, :received) < (f.floor, f.floor_received) then 'older'
                  when v.id is null then 'new'
                  when (:said, :received) < (v.as_of, v.as_of_received) then 'older'
                  when v.removed = s.removed and v.digest = s.digest then 'same'
                  else 'replaced'
             end
        from pg_temp.said s
        join students.source f on f.id = s.source_id
        left join students.version v
          on v.source_id = s.source_id and v.kind = s.kind and v.record_key = s.record_key and v.current
      """;

  private static final String SAID_AGAIN =
      """
      update students.version v set as_of = :said, as_of_received = :received
        from pg_temp.judged j
       where j.verdict = 'same' and v.source_id = j.source_id and v.id = j.version
      """;

  private static final String SUCCEEDED =
      """
      update students.version v set current = false
        from pg_temp.judged j
       where j.verdict = 'replaced' and v.source_id = j.source_id and v.id = j.version
      """;

  private static final String KEEP =
      """
      insert into students.version (source_id, kind, record_key, action, removed, current, moment, received, as_of, as_of_received, submission_id, digest, values)
      select source_id, kind, record_key, action, removed, verdict <> 'older', :said, :received, :said, :received, :submission, digest, content
        from pg_temp.judged
       where verdict <> 'same'
      """;

  private static final String SUMMARY =
      """
      select source_id, bool_and(verdict = 'same') as unchanged, coalesce(max(verdict) filter (where kind = 'student'), 'same') as student
        from pg_temp.judged
       group by source_id
      """;

  private final Database database;

  Stage(Database database) {
    this.database = database;
  }

  /** An empty stage. */
  void clear() {
    database.jdbc().sql(TABLES).update();
  }

  /** Keeps what needs no judging. */
  void keep(FirstVersions first) {
    if (first.rows().rows() > 0) {
      database.copyIn(FirstVersions.COPY, first.rows().stream());
    }
  }

  /** Puts rows on the stage: source, kind, key, action, removed, digest, content. */
  void say(CopyRows rows) {
    database.copyIn(COPY_SAID, rows.stream());
  }

  /** Puts a removal on the stage for each older living row of these sources not said again. */
  void removeUnsaid(Collection<Long> sources, String action, Moment moment) {
    database
        .jdbc()
        .sql(SAY_REMOVED)
        .param("sources", sources.toArray(Long[]::new))
        .param("action", action)
        .param("digest", StoredRow.NO_CONTENT)
        .params(Stamps.of(moment))
        .update();
  }

  /** Judges what is on the stage and keeps it. */
  void settle(UUID submission, Moment moment) {
    var stamps = Stamps.of(moment);
    database.jdbc().sql(JUDGE).params(stamps).update();
    database.jdbc().sql(SAID_AGAIN).params(stamps).update();
    database.jdbc().sql(SUCCEEDED).update();
    database.jdbc().sql(KEEP).params(stamps).param("submission", submission).update();
  }

  /** What came of it, by source. */
  Map<Long, Settled> summary() {
    var all = new HashMap<Long, Settled>();
    database
        .jdbc()
        .sql(SUMMARY)
        .query(row -> {
          var verdict =
              Verdict.valueOf(row.getString("student").toUpperCase(java.util.Locale.ROOT));
          all.put(row.getLong("source_id"), new Settled(row.getBoolean("unchanged"), verdict));
        });
    return all;
  }

  /** How what was said stands to what was known. */
  enum Verdict {
    NEW,
    SAME,
    REPLACED,
    OLDER
  }

  /**
   * What came of one source.
   *
   * @param unchanged whether every row was the same as before
   * @param student the verdict on the student's own elements
   */
  record Settled(boolean unchanged, Verdict student) {

    /** Said of a source for the first time. */
    static final Settled FIRST = new Settled(false, Verdict.NEW);
  }
}
