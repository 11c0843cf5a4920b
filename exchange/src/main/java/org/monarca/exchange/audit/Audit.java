package org.monarca.exchange.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.RequestId;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail. */
@Service
public class Audit {

  private static final String ADD =
      """
      insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
      values (:at, :request, :actorKind, :actor, :role, :state, :action, :objectKind, :objectId, :outcome, :facts::jsonb)
      """;

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
   */
  public void record(Actor actor, Entry entry) {
    database.write(actor, () -> add(actor, entry));
  }

  private void add(Actor actor, Entry entry) {
    var now = clock.instant();
    database
        .jdbc()
        .sql(ADD)
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
        .param("facts", json.writeValueAsString(entry.facts()))
        .update();
  }
}
