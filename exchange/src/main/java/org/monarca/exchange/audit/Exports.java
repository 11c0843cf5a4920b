package org.monarca.exchange.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * Files of many people's data that somebody takes away: each is written down, and they are counted
 * by what is written. Where it cannot be counted, none leaves.
 */
@Service
public class Exports {

  /** Within which time they are counted. */
  private static final Duration WINDOW = Duration.ofHours(24);

  /** The actions by which such a file leaves. */
  private static final Set<String> ACTIONS =
      Set.of(
          "audit.export",
          "child-list.export",
          "application.export",
          "access-review.export",
          "incident.export",
          "demand.export");

  private static final String REFUSED = "often-enough";

  /** The one that must be a day old before there is one more. */
  private static final String IN_THE_WAY =
      """
      select at from audit.entry
       where actor = :actor and at > :since and outcome = 'done' and action = any(:actions)
       order by at desc offset :before limit 1
      """;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;
  private final ExportSettings settings;

  public Exports(Database database, Audit audit, InstantSource clock, ExportSettings settings) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Writes down that the person takes the file away, before it leaves.
   *
   * @throws ExportsSpent when it is one too many; the transaction under way is over then
   */
  public void record(Actor person, Entry entry) {
    if (!ACTIONS.contains(entry.action())) {
      throw new IllegalArgumentException(entry.action() + " is not counted as an export");
    }
    database.write(
        person,
        () -> {
          oneAtATime(person);
          var since = clock.instant().minus(WINDOW);
          var blocking =
              database
                  .jdbc()
                  .sql(IN_THE_WAY)
                  .param("actor", person.id())
                  .param("since", Times.utc(since))
                  .param("actions", ACTIONS.toArray(String[]::new))
                  .param("before", settings.aDay() - 1)
                  .query((row, n) -> Times.instant(row, "at"))
                  .optional();
          if (blocking.isPresent()) {
            throw new ExportsSpent(
                blocking.get().plus(WINDOW),
                Entry.refused(entry.action(), entry.objectKind(), entry.objectId(), REFUSED));
          }
          audit.record(person, entry);
        });
  }

  /**
   * Writes down that somebody was refused.
   *
   * @return how long until there may be one more, a second at least
   */
  public Duration refuse(Actor person, ExportsSpent spent) {
    audit.record(person, spent.refused());
    return atLeastASecond(Duration.between(clock.instant(), spent.again()));
  }

  /** Whether the files of that action are counted. */
  static boolean isCounted(String action) {
    return ACTIONS.contains(action);
  }

  private static Duration atLeastASecond(Duration wait) {
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait.plusSeconds(1);
  }

  /** Of two at once the second counts the first: until the transaction ends. */
  private void oneAtATime(Actor person) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('exports'), hashtext(?))")
        .param(person.id())
        .query((row, n) -> true)
        .single();
  }
}
