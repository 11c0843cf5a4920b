package org.monarca.exchange.consolidated;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.protection.Shelters;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The children whom a person opened last in the role in which they act, from what the trail says
 * that they did. To show them again is written down again; it counts against nothing, for each was
 * counted when it was opened.
 */
@Service
public class RecentChildren {

  /** So many at most. */
  public static final int MOST = 10;

  private static final Duration BACK = Duration.ofDays(30);

  /** Their own: of what others did the wall tells nothing. */
  private static final String OPENED =
      """
      select object_id from audit.entry
       where actor = :actor and role = :role and state is not distinct from :state and at > :since and outcome = 'done' and action in ('child.view', 'child.history', 'child.export')
       group by object_id
       order by max(at) desc, object_id
       limit :most
      """;

  private final Database database;
  private final Identities identities;
  private final Audit audit;
  private final InstantSource clock;
  private final Hits hits;

  public RecentChildren(
      Database database,
      Identities identities,
      Shelters shelters,
      Audit audit,
      InstantSource clock,
      JsonMapper json) {
    this.database = database;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
    this.hits = new Hits(database, identities, shelters, new Survivorship(), json);
  }

  /** The latest first, by the numbers that they have today. */
  public List<Hit> of(LookUp by) {
    return database.write(
        by.actor(),
        () -> {
          var living = living(by.actor());
          if (living.isEmpty()) {
            return List.of();
          }
          audit.open(
              by.actor(),
              Entry.done("child.recent", "child")
                  .with("count", living.size())
                  .with("shown", ExchangeId.digits(living))
                  .with("purpose", by.purpose().code()));
          return hits.of(
              living.stream().map(id -> new Found(id, 1, List.of())).toList(),
              new Discretion(by.actor(), new Closure(Sensitive.closedTo(by), null)));
        });
  }

  private List<ExchangeId> living(Actor person) {
    var opened =
        database
            .jdbc()
            .sql(OPENED)
            .param("actor", person.id())
            .param("role", person.role())
            .param("state", person.state())
            .param("since", Times.utc(clock.instant().minus(BACK)))
            .param("most", MOST)
            .query(String.class)
            .list();
    var now = identities.living(opened);
    var living = opened.stream().map(now::get).flatMap(Stream::ofNullable).distinct().toList();
    var told = identities.withLivingRecords(living);
    return living.stream().filter(told::contains).toList();
  }
}
