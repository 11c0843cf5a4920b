package org.monarca.exchange.roster;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * How many different children a person was shown in lists within 24 hours, counted from the audit
 * trail itself. Whoever says why they look up more (ADR 0033) is shown more in lists as well.
 */
@Service
public class ListBudget {

  private static final Duration WINDOW = Duration.ofHours(24);

  private static final String SHOWN =
      """
      select (select count(distinct child) from audit.entry cross join lateral jsonb_array_elements_text(facts -> 'shown') child
               where actor = :actor and at > :since and outcome = 'done' and action = 'child.list') as children,
             (select count(*) from audit.entry where actor = :actor and at > :since and outcome = 'done' and action = 'child.more') as mores
      """;

  private final Database database;
  private final InstantSource clock;
  private final Bounds bounds;

  public ListBudget(Database database, InstantSource clock, Bounds bounds) {
    this.database = database;
    this.clock = clock;
    this.bounds = bounds;
  }

  /**
   * How it stands.
   *
   * @param may as many as the person may be shown, those added today among them
   */
  public record Standing(int children, int may) {

    /** Whether there is nobody left to be shown. */
    public boolean isSpent() {
      return children >= may;
    }
  }

  public Standing of(Actor person) {
    return database.read(
        person,
        () ->
            database
                .jdbc()
                .sql(SHOWN)
                .param("actor", person.id())
                .param("since", Times.utc(clock.instant().minus(WINDOW)))
                .query((row, n) ->
                    new Standing(
                        row.getInt("children"),
                        bounds.most(person) + row.getInt("mores") * bounds.more()))
                .single());
  }

  /**
   * Lets a page be shown.
   *
   * @throws ListsSpent when it is one too many
   */
  void show(Actor person) {
    if (of(person).isSpent()) {
      throw new ListsSpent();
    }
  }
}
