package org.monarca.exchange.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Actions;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads entries. What is not asked for is no condition, so that PostgreSQL plans each question by
 * the index that fits it and not by one that must fit all.
 */
final class TrailStore {

  private static final String COLUMNS =
      "select sequence, at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts from audit.entry";

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json;

  TrailStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Newest first. */
  List<TrailEntry> list(TrailQuery query, @Nullable Place before, int most) {
    var question = new Question(query, before);
    return database
        .jdbc()
        .sql(question.sql())
        .params(question.params)
        .param("most", most)
        .query((row, n) -> entry(row))
        .list();
  }

  Optional<TrailEntry> find(long sequence) {
    return database
        .jdbc()
        .sql(COLUMNS + " where sequence = ?")
        .param(sequence)
        .query((row, n) -> entry(row))
        .optional();
  }

  private TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getLong("sequence"),
        Times.instant(row, "at"),
        row.getString("request"),
        Actor.Kind.valueOf(row.getString("actor_kind")),
        row.getString("actor"),
        row.getString("role"),
        row.getString("state"),
        row.getString("action"),
        row.getString("object_kind"),
        row.getString("object_id"),
        row.getString("outcome").equals("refused"),
        json.readValue(row.getString("facts"), FACTS));
  }

  /** The statement for a question, and what it is asked with. */
  static final class Question {

    private final StringBuilder sql =
        new StringBuilder(COLUMNS + " where at >= :from and at < :to");
    private final Map<String, Object> params = new HashMap<>();

    Question(TrailQuery query, @Nullable Place before) {
      params.put("from", Times.utc(query.from()));
      params.put("to", Times.utc(query.to()));
      var actors = query.actors();
      when("actor = any(:actors)", "actors", actors == null ? null : array(actors));
      when("role = :role", "role", query.role());
      when("state = :state", "state", query.state());
      var actions = query.actions();
      when("action = any(:actions)", "actions", actions == null ? null : array(actions));
      var outcome = query.outcome();
      when("request = :request", "request", query.request());
      when("facts ->> 'purpose' = :purpose", "purpose", query.purpose());
      if (outcome != null) { // written out, so that the index of what was refused fits
        sql.append(" and outcome = '").append(outcome.name().toLowerCase(Locale.ROOT)).append('\'');
      }
      if (query.objects() != null) {
        about(List.copyOf(query.objects()));
      }
      if (before != null) {
        params.put("at", Times.utc(before.at()));
        when("(at, sequence) < (:at, :sequence)", "sequence", before.sequence());
      }
      sql.append(" order by at desc, sequence desc limit :most");
    }

    String sql() {
      return sql.toString();
    }

    Map<String, Object> params() {
      return params;
    }

    /** Each number by itself, so that the index of what was shown fits. */
    private void about(List<String> objects) {
      params.put("kinds", array(Actions.published().objects()));
      params.put("objects", array(objects));
      sql.append(" and (object_kind = any(:kinds) and object_id = any(:objects)");
      for (int i = 0; i < objects.size(); i++) {
        sql.append(" or facts ?? 'shown' and facts -> 'shown' @> to_jsonb(:shown")
            .append(i)
            .append("::text)");
        params.put("shown" + i, objects.get(i));
      }
      sql.append(')');
    }

    private void when(String condition, String name, @Nullable Object value) {
      if (value != null) {
        sql.append(" and ").append(condition);
        params.put(name, value);
      }
    }

    private static String[] array(Collection<String> some) {
      return some.toArray(String[]::new);
    }
  }
}
