package org.monarca.exchange.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.RequestId;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail. */
@Service
public class Audit {

  private static final String ADD =
      """
      insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
      values (:at, :request, :actorKind, :actor, :role, :state, :action, :objectKind, :objectId, :outcome, :facts::jsonb)
      """;

  /** The number under which {@code walls.looks_up} finds the entry; gone with the transaction. */
  private static final String OPEN =
      """
      with entry as (%s returning sequence)
      select set_config('monarca.look_up', sequence::text, true) from entry
      """
          .formatted(ADD);

  private final Database database;
  private final InstantSource clock;
  private final JsonMapper json;

  public Audit(Database database, InstantSource clock, JsonMapper json) {
    this.database = database;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Adds the entry within the transaction under way, or in one of its own where there is none. When
   * it cannot be written the transaction fails, and with it what the entry tells of.
   *
   * @throws IllegalArgumentException where the action does not stand in {@link Actions}
   */
  public void record(Actor actor, Entry entry) {
    database.write(actor, () -> of(ADD, actor, entry).update());
  }

  /**
   * Adds the entry of a look-up, and by that opens States' records of children to the actor until
   * the transaction under way ends: nobody reads one without being written down first.
   *
   * @throws IllegalStateException where no transaction is under way: it would open nothing
   */
  public void open(Actor actor, Entry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a look-up is a transaction");
    }
    database.write(actor, () -> of(OPEN, actor, entry).query((row, n) -> true).single());
  }

  private JdbcClient.StatementSpec of(String statement, Actor actor, Entry entry) {
    if (!Actions.published().knows(entry)) {
      throw new IllegalArgumentException(
          "actions.csv: no %s of a %s".formatted(entry.action(), entry.objectKind()));
    }
    var now = clock.instant();
    return database
        .jdbc()
        .sql(statement)
        .param("at", Times.utc(now.truncatedTo(ChronoUnit.MICROS)))
        .param("request", RequestId.current().orElse(null))
        .param("actorKind", actor.kind().name())
        .param("actor", actor.id())
        .param("role", actor.role())
        .param("state", actor.state())
        .param("action", entry.action())
        .param("objectKind", entry.objectKind())
        .param("objectId", entry.objectId())
        .param("outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
        .param("facts", json.writeValueAsString(facts(actor, entry)));
  }

  /** With the number of the grant in which a person acted: it says which office it was. */
  private static Map<String, Object> facts(Actor actor, Entry entry) {
    var grant = actor.grant();
    if (grant == null) {
      return entry.facts();
    }
    var facts = new TreeMap<String, Object>(entry.facts());
    facts.put("acting-grant", grant);
    return facts;
  }
}
