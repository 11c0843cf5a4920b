package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** How often each State sends, as it says itself, and whether it has. */
@Service
public class Rhythms {

  /** What holds for a State that says nothing. */
  public static final int USUAL_DAYS = 7;

  public static final int MOST_DAYS = 366;

  /** When a State last sent is told to everybody who reads what it sent. */
  private static final Actor ACTOR = Actor.exchange("freshness");

  private static final String OF =
      """
      select asked.state, rhythm.days,
             (select s.received from intake.submission s
               where s.state = asked.state and s.status = 'done' and not s.dry_run
                 and not exists (select from intake.mend where mend.sent = s.id)
               order by s.received desc limit 1) as accepted
        from unnest(?::text[]) as asked (state)
        left join intake.rhythm using (state)
       order by asked.state
      """;

  private static final String PUT =
      """
      insert into intake.rhythm (state, days) values (:state, :days)
      on conflict (state) do update set days = excluded.days
      """;

  private final Database database;
  private final Audit audit;

  public Rhythms(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /** How fresh what these States sent is; one answer each, by code. */
  public List<Freshness> of(Collection<String> states) {
    if (states.isEmpty()) {
      return List.of();
    }
    return database.read(
        ACTOR,
        () ->
            database
                .jdbc()
                .sql(OF)
                .param(states.stream().distinct().toArray(String[]::new))
                .query((row, n) -> {
                  @Nullable Instant accepted =
                      row.getObject("accepted") == null ? null : Times.instant(row, "accepted");
                  int days = row.getInt("days");
                  return new Freshness(
                      row.getString("state"), accepted, row.wasNull() ? USUAL_DAYS : days);
                })
                .list());
  }

  /**
   * Says how often the actor's State sends.
   *
   * @return whether that is a number of days from 1 to {@link #MOST_DAYS}; else nothing changes
   */
  public boolean put(Actor actor, int days) {
    var state = actor.ownState();
    if (state.isEmpty() || days < 1 || days > MOST_DAYS) {
      return false;
    }
    database.write(
        actor,
        () -> {
          database.jdbc().sql(PUT).param("state", state.get()).param("days", days).update();
          audit.record(
              actor, Entry.done("submission.rhythm", "state", state.get()).with("days", days));
        });
    return true;
  }
}
