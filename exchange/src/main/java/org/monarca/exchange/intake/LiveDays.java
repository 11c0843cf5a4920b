package org.monarca.exchange.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.students.Origin;

/**
 * All that a State's systems say of single children within a day of the calendar (UTC) is one
 * submission of the ledger, with counts, findings and outcomes as any other. Where a person has
 * given up what was refused of it, the day goes on in another. Statements join the transaction
 * under way.
 */
final class LiveDays {

  /** How their identifiers begin. */
  static final String PREFIX = "live-";

  /** In place of a form. */
  static final String FORM = "live";

  private static final String FIND =
      """
      select state, id, submission_id from intake.submission s
       where state = any(:states) and form = 'live' and submission_id collate "C" >= :day and submission_id collate "C" < :day || '~'
         and not exists (select from intake.data_check c where c.submission = s.id and c.outcome = 'given-up')
      """;

  private static final String ADD =
      """
      insert into intake.submission (id, state, sender, form, dry_run, bytes, received, status, submission_id, mode, started, finished)
      select :id, :state, :sender, 'live', false, 0, received, 'done',
             :day || (select case count(*) when 0 then '' else '-' || count(*) + 1 end from intake.submission
                       where state = :state and form = 'live' and submission_id collate "C" >= :day and submission_id collate "C" < :day || '~'),
             'delta', received, received
        from (select greatest(:now, (select max(received) + interval '1 microsecond' from intake.submission where state = :state)) as received) at
      on conflict do nothing
      """;

  private static final String COUNT =
      """
      update intake.submission s
         set finished = greatest(s.finished, :now), announced = s.announced + m.accepted + m.rejected, examined = s.examined + m.accepted + m.rejected,
             accepted = s.accepted + m.accepted, applied = s.applied + m.accepted, rejected = s.rejected + m.rejected, unchanged = s.unchanged + m.unchanged,
             withdrawn = s.withdrawn + m.withdrawn, known = s.known + m.known, new = s.new + m.new, review = s.review + m.review
        from unnest(:days::uuid[], :accepted::bigint[], :rejected::bigint[], :unchanged::bigint[], :withdrawn::bigint[], :known::bigint[], :new::bigint[],
                    :review::bigint[]) as m (id, accepted, rejected, unchanged, withdrawn, known, new, review)
       where s.id = m.id
      """;

  private final Database database;

  LiveDays(Database database) {
    this.database = database;
  }

  /** Where what each of these States says now belongs. */
  Map<String, Origin> today(Set<String> states, Instant now) {
    var day = PREFIX + LocalDate.ofInstant(now, ZoneOffset.UTC);
    var found = find(states, day);
    while (found.size() < states.size()) {
      var known = found.keySet();
      states.stream()
          .filter(state -> !known.contains(state))
          .forEach(state -> add(state, day, now));
      found = find(states, day);
    }
    return found;
  }

  /** How many more were said. */
  record More(UUID day, long rejected, Tally tally) {}

  void count(List<More> more, Instant now) {
    database
        .jdbc()
        .sql(COUNT)
        .param("now", Times.utc(now))
        .param("days", more.stream().map(More::day).toArray(UUID[]::new))
        .param("accepted", each(more, one -> one.tally().all()))
        .param("rejected", each(more, More::rejected))
        .param("unchanged", each(more, one -> one.tally().unchanged()))
        .param("withdrawn", each(more, one -> one.tally().withdrawn()))
        .param("known", each(more, one -> one.tally().known()))
        .param("new", each(more, one -> one.tally().fresh()))
        .param("review", each(more, one -> one.tally().review()))
        .update();
  }

  private static Long[] each(List<More> more, ToLongFunction<More> count) {
    return more.stream().mapToLong(count).boxed().toArray(Long[]::new);
  }

  private Map<String, Origin> find(Set<String> states, String day) {
    var found = new HashMap<String, Origin>();
    database
        .jdbc()
        .sql(FIND)
        .param("states", states.toArray(String[]::new))
        .param("day", day)
        .query(row -> {
          found.put(row.getString(1), new Origin(row.getObject(2, UUID.class), row.getString(3)));
        });
    return found;
  }

  private void add(String state, String day, Instant now) {
    database
        .jdbc()
        .sql(ADD)
        .param("id", UUID.randomUUID())
        .param("state", state)
        .param("sender", "live")
        .param("day", day)
        .param("now", Times.utc(now))
        .update();
  }
}
