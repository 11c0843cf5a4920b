package org.monarca.exchange.audit;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  private static final String ADD_SOME =
      """
      insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
      select :at, request, :actorKind, :actor, :role, :state, action, object_kind, object_id, outcome, facts
        from unnest(:requests::text[], :actions::text[], :objectKinds::text[], :objectIds::text[], :outcomes::text[], :facts::text[]::jsonb[])
             with ordinality as entry (request, action, object_kind, object_id, outcome, facts, place)
       order by place
      """;

  private static final String ADD_OF_SEVERAL =
      """
      select audit.tell(:at, :actorKinds::text[], :actors::text[], :roles::text[], :states::text[], :requests::text[], :actions::text[],
                        :objectKinds::text[], :objectIds::text[], :outcomes::text[], :facts::text[])
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
   * An entry of a request that is not the one at work.
   *
   * @param request its number; absent where there was none
   */
  public record OfRequest(@Nullable String request, Entry entry) {}

  /** The same of several entries of one actor, in one statement and their order. */
  public void record(Actor actor, List<OfRequest> entries) {
    entries.forEach(one -> known(one.entry()));
    if (!entries.isEmpty()) {
      database.write(actor, () -> some(actor, entries));
    }
  }

  /**
   * The same of several actors, for whom the exchange did it in the transaction under way: each is
   * written in its own name.
   */
  public void record(Map<Actor, List<OfRequest>> entries) {
    var all = new ArrayList<OfActor>();
    entries.forEach((actor, own) -> own.forEach(one -> all.add(new OfActor(actor, one))));
    all.forEach(one -> known(one.entry()));
    if (!all.isEmpty()) {
      database
          .jdbc()
          .sql(ADD_OF_SEVERAL)
          .param("at", now())
          .param("actorKinds", each(all, one -> one.actor().kind().name()))
          .param("actors", each(all, one -> one.actor().id()))
          .param("roles", each(all, one -> one.actor().role()))
          .param("states", each(all, one -> one.actor().state()))
          .param("requests", each(all, one -> one.request().request()))
          .param("actions", each(all, one -> one.entry().action()))
          .param("objectKinds", each(all, one -> one.entry().objectKind()))
          .param("objectIds", each(all, one -> one.entry().objectId()))
          .param("outcomes", each(all, one -> outcome(one.entry())))
          .param(
              "facts", each(all, one -> json.writeValueAsString(facts(one.actor(), one.entry()))))
          .query(row -> {});
    }
  }

  private record OfActor(Actor actor, OfRequest request) {

    Entry entry() {
      return request.entry();
    }
  }

  private void some(Actor actor, List<OfRequest> some) {
    actor(database.jdbc().sql(ADD_SOME), actor)
        .param("requests", each(some, OfRequest::request))
        .param("actions", each(some, one -> one.entry().action()))
        .param("objectKinds", each(some, one -> one.entry().objectKind()))
        .param("objectIds", each(some, one -> one.entry().objectId()))
        .param("outcomes", each(some, one -> outcome(one.entry())))
        .param("facts", each(some, one -> json.writeValueAsString(facts(actor, one.entry()))))
        .update();
  }

  private static <T> @Nullable String[] each(List<T> some, Function<T, @Nullable String> value) {
    return some.stream().map(value).toArray(String[]::new);
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
    known(entry);
    return actor(database.jdbc().sql(statement), actor)
        .param("request", RequestId.current().orElse(null))
        .param("action", entry.action())
        .param("objectKind", entry.objectKind())
        .param("objectId", entry.objectId())
        .param("outcome", outcome(entry))
        .param("facts", json.writeValueAsString(facts(actor, entry)));
  }

  private JdbcClient.StatementSpec actor(JdbcClient.StatementSpec statement, Actor actor) {
    return statement
        .param("at", now())
        .param("actorKind", actor.kind().name())
        .param("actor", actor.id())
        .param("role", actor.role())
        .param("state", actor.state());
  }

  private OffsetDateTime now() {
    return Times.utc(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static void known(Entry entry) {
    if (!Actions.published().knows(entry)) {
      throw new IllegalArgumentException(
          "actions.csv: no %s of a %s".formatted(entry.action(), entry.objectKind()));
    }
  }

  private static String outcome(Entry entry) {
    return entry.outcome().name().toLowerCase(Locale.ROOT);
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
