package org.monarca.exchange.consolidated;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * How many children a person has looked up within 24 hours, counted from the audit trail itself,
 * and how many they may. Whoever opens the same child again opens no other; what a task shows is
 * not counted, nor what systems do, whose States answer for them.
 */
@Service
public class LookUpBudget {

  private static final Duration WINDOW = Duration.ofHours(24);

  private static final String USED =
      """
      select count(distinct object_id) filter (where action in ('child.view', 'child.history', 'child.export')) as children,
             count(*) filter (where action = 'child.search') as searches,
             count(*) filter (where action = 'child.more') as mores,
             coalesce(bool_or(object_id = :child and action in ('child.view', 'child.history', 'child.export')), false) as again
        from audit.entry
       where actor = :actor and at > :since and outcome = 'done'
         and action in ('child.view', 'child.history', 'child.export', 'child.search', 'child.more')
         and coalesce(facts ->> 'purpose', '') <> 'task'
      """;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;
  private final LookUpSettings settings;

  public LookUpBudget(
      Database database, Audit audit, InstantSource clock, LookUpSettings settings) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * How it stands.
   *
   * @param mayChildren as many as the person may open, those added today among them
   * @param mayAdd whether the person may add some more
   */
  public record Standing(
      int children, int mayChildren, int searches, int maySearch, boolean mayAdd) {}

  public Standing of(Actor person) {
    return database.read(person, () -> used(person, "")).standing(settings);
  }

  /** Adds some more, and writes down why; false where the person has done so often enough. */
  public boolean more(Actor person, MoreReason reason) {
    return database.write(
        person,
        () -> {
          oneAtATime(person);
          boolean may = used(person, "").standing(settings).mayAdd();
          audit.record(
              person,
              may
                  ? Entry.done("child.more", "child").with("reason", reason.code())
                  : Entry.refused("child.more", "child", null, "often-enough"));
          return may;
        });
  }

  /**
   * Lets the child be opened.
   *
   * @throws LookUpsSpent when it is one too many
   */
  void open(LookUp by, ExchangeId child) {
    if (by.isCounted()) {
      oneAtATime(by.actor());
      var used = used(by.actor(), child.digits());
      var standing = used.standing(settings);
      if (!used.again && standing.children >= standing.mayChildren) {
        throw new LookUpsSpent();
      }
    }
  }

  /**
   * Lets a search be answered.
   *
   * @throws LookUpsSpent when it is one too many
   */
  void search(LookUp by) {
    if (by.isCounted()) {
      oneAtATime(by.actor());
      var standing = used(by.actor(), "").standing(settings);
      if (standing.searches >= standing.maySearch) {
        throw new LookUpsSpent();
      }
    }
  }

  /** What two requests at once add is counted by each other: until the transaction ends. */
  private void oneAtATime(Actor person) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('look-ups'), hashtext(?))")
        .param(person.id())
        .query((row, n) -> true)
        .single();
  }

  private Used used(Actor person, String child) {
    return database
        .jdbc()
        .sql(USED)
        .param("child", child)
        .param("actor", person.id())
        .param("since", Times.utc(clock.instant().minus(WINDOW)))
        .query((row, n) ->
            new Used(
                row.getInt("children"),
                row.getInt("searches"),
                row.getInt("mores"),
                row.getBoolean("again")))
        .single();
  }

  private record Used(int children, int searches, int mores, boolean again) {

    Standing standing(LookUpSettings settings) {
      int added = Math.multiplyExact(mores, settings.more());
      return new Standing(
          children,
          settings.children() + added,
          searches,
          settings.searches() + added,
          mores < settings.mostTimes());
    }
  }
}
