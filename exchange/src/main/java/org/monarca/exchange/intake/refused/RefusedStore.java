package org.monarca.exchange.intake.refused;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.monarca.exchange.intake.refused.DataCheck.Settled;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Refused records and what is asked about them. Statements join the transaction under way. */
final class RefusedStore {

  private static final String ACCEPTED =
      """
      delete from intake.refused where state = :state and state_student_id = any(:ids) and at <= :received
      """;

  private static final String RELEASED =
      "delete from intake.refused where state = :state and state_student_id = any(:ids) and latest = :latest";

  private static final String ASKED =
      """
      select distinct state from unnest(?::text[], ?::text[]) as named (state, state_student_id) join intake.refused using (state, state_student_id)
      """;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('intake.refused ' || state, 0)) from (select state from unnest(?::text[]) as named (state) order by state) held
      """;

  private static final String TABLES =
      """
      create temporary table if not exists refused_names (state_student_id text collate "C" not null) on commit delete rows;
      truncate refused_names
      """;

  private static final String COPY = "copy pg_temp.refused_names (state_student_id) from stdin";

  private static final String ABSENT =
      """
      delete from intake.refused
       where refused.state = :state and refused.at < :received
         and not exists (select from pg_temp.refused_names named where named.state_student_id = refused.state_student_id)
      """;

  /** What takes long, or waited to be confirmed, may end after what was said later has. */
  private static final String MENDED_SINCE =
      """
      delete from pg_temp.refused_names named
       using intake.submission later, intake.outcome
       where later.state = :state and not later.dry_run and (later.received > :received or later.form = 'live' and later.finished > :received)
         and coalesce(outcome.at, later.received) > :received and outcome.submission = later.id and outcome.state_student_id = named.state_student_id
      """;

  /**
   * Only where there is something that nobody is asked about yet; a day may be asked about again.
   */
  private static final String ASK =
      """
      insert into intake.data_check (submission, state)
      select :submission, :state
       where exists (
         select from pg_temp.refused_names named
          where not exists (select from intake.refused where state = :state and refused.state_student_id = named.state_student_id))
      on conflict (submission) do update set outcome = null where data_check.outcome = 'mended'
      """;

  private static final String REFUSED =
      """
      insert into intake.refused as known (state, state_student_id, submission, latest, at)
      select distinct :state, state_student_id, :submission::uuid, :submission::uuid, :received::timestamptz from pg_temp.refused_names
      on conflict (state, state_student_id) do update set latest = excluded.latest, at = excluded.at where known.at < excluded.at
      """;

  private static final String MENDED =
      """
      update intake.data_check
         set outcome = 'mended'
       where state = :state and outcome is null
         and not exists (select from intake.refused where refused.submission = data_check.submission)
      returning submission
      """;

  private static final String GIVEN_UP =
      """
      update intake.data_check
         set outcome = 'given-up', settled_by = :by, reason = :reason, note = :note
       where submission = :submission and outcome is null
      """;

  private final Database database;

  RefusedStore(Database database) {
    this.database = database;
  }

  /** The same of several States, in their order. */
  void lock(Collection<String> states) {
    database
        .jdbc()
        .sql(LOCK)
        .param(states.stream().sorted().toArray(String[]::new))
        .query(row -> {});
  }

  /** Lets nobody else end or settle anything of that State until the transaction is over. */
  void lock(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended('intake.refused ' || ?, 0))")
        .param(state)
        .query(row -> {});
  }

  void accepted(Sent sent, Collection<String> ids) {
    database
        .jdbc()
        .sql(ACCEPTED)
        .param("state", sent.state())
        .param("ids", ids.toArray(String[]::new))
        .param("received", Times.utc(sent.received()))
        .update();
  }

  void release(String state, UUID latest, Collection<String> ids) {
    database
        .jdbc()
        .sql(RELEASED)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .param("latest", latest)
        .update();
  }

  /** States of which one of these records is refused and not mended. */
  Set<String> asked(Map<String, List<String>> idsByState) {
    var states = new ArrayList<String>();
    var ids = new ArrayList<String>();
    idsByState.forEach((state, own) -> {
      own.forEach(id -> states.add(state));
      ids.addAll(own);
    });
    return database
        .jdbc()
        .sql(ASKED)
        .params(states.toArray(String[]::new), ids.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  boolean any(String state) {
    return database
        .jdbc()
        .sql("select exists (select from intake.refused where state = ?)")
        .param(state)
        .query(Boolean.class)
        .single();
  }

  /** Forgets those that a full list does not name any more. */
  void absent(Sent sent, InputStream named) {
    list(named);
    database
        .jdbc()
        .sql(ABSENT)
        .param("state", sent.state())
        .param("received", Times.utc(sent.received()))
        .update();
  }

  /** Keeps those refused; whether somebody must be asked about them. */
  boolean refused(Sent sent, InputStream refused) {
    list(refused);
    database
        .jdbc()
        .sql(MENDED_SINCE)
        .param("state", sent.state())
        .param("received", Times.utc(sent.received()))
        .update();
    boolean asked =
        database
                .jdbc()
                .sql(ASK)
                .param("submission", sent.submission())
                .param("state", sent.state())
                .update()
            > 0;
    database
        .jdbc()
        .sql(REFUSED)
        .param("state", sent.state())
        .param("submission", sent.submission())
        .param("received", Times.utc(sent.received()))
        .update();
    return asked;
  }

  private void list(InputStream rows) {
    database.jdbc().sql(TABLES).update();
    database.copyIn(COPY, rows);
  }

  /** Those of which nothing is left, each once. */
  List<UUID> mended(String state) {
    return database.jdbc().sql(MENDED).param("state", state).query(UUID.class).list();
  }

  /** Nobody is asked about it any more. */
  void giveUp(UUID submission, Settled settled) {
    var jdbc = database.jdbc();
    jdbc.sql("delete from intake.refused where submission = ?").param(submission).update();
    int given =
        jdbc.sql(GIVEN_UP)
            .param("by", settled.by())
            .param("reason", settled.reason())
            .param("note", settled.note())
            .param("submission", submission)
            .update();
    if (given != 1) {
      throw new IllegalStateException("nothing is asked about submission " + submission);
    }
  }

  /** How many records of it are neither accepted nor withdrawn. */
  long left(UUID submission) {
    return database
        .jdbc()
        .sql("select count(*) from intake.refused where submission = ?")
        .param(submission)
        .query(Long.class)
        .single();
  }

  /** Whether it is what a State's systems said of single children in a day. */
  boolean isLive(UUID submission) {
    return database
        .jdbc()
        .sql("select form = 'live' from intake.submission where id = ?")
        .param(submission)
        .query(Boolean.class)
        .single();
  }

  Optional<Settled> settled(UUID submission) {
    return database
        .jdbc()
        .sql(
            "select settled_by, reason, note from intake.data_check where submission = ? and outcome = 'given-up'")
        .param(submission)
        .query((row, n) ->
            new Settled(
                row.getString("settled_by"), row.getString("reason"), row.getString("note")))
        .optional();
  }
}
