package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was ruled: links, what children are told apart by, keys, events, near matches. */
final class RulingStore {

  private static final long LOCK = 0x6964656e74697479L; // "identity"

  private static final String MOVE_LINKS =
      """
      update identity.link set exchange_id = moved.number, how = 'review', weight = null, model = null, at = ?
        from unnest(?::bigint[], ?::bigint[]) moved (source_id, number)
       where link.source_id = moved.source_id
      """;

  private static final String OPEN_NEAR_MATCHES =
      """
      insert into identity.near_match (source_id, exchange_id, other_id, reason, weight, evidence, opened)
      select source_id, exchange_id, other_id, reason, weight, evidence::jsonb, ?
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::real[], ?::text[])
          as doubt (source_id, exchange_id, other_id, reason, weight, evidence)
      on conflict (source_id, other_id) where status = 'open' do nothing
      """;

  private final Database database;
  private final JsonMapper json;

  RulingStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** One resolves at a time, until the transaction ends; what others resolved is seen then. */
  void lock() {
    database.jdbc().sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
  }

  void save(List<Numbered> rulings, Instant at, String by) {
    addLinks(rulings, at);
    moveLinks(rulings, at);
    replacePeople(rulings);
    addEvents(rulings, at, by);
    openNearMatches(rulings, at);
  }

  private void addLinks(List<Numbered> rulings, Instant at) {
    var rows = new CopyRows();
    for (var ruling : rulings) {
      if (ruling.isNew()) {
        var evidence = ruling.evidence();
        rows.number(ruling.source())
            .number(ruling.number())
            .plain(ruling.how())
            .plain(weight(evidence))
            .text(evidence == null ? null : evidence.model())
            .plain(at)
            .end();
      }
    }
    copy("identity.link (source_id, exchange_id, how, weight, model, at)", rows);
  }

  private void moveLinks(List<Numbered> rulings, Instant at) {
    var moved = rulings.stream().filter(Numbered::isSplit).toList();
    if (!moved.isEmpty()) {
      database
          .jdbc()
          .sql(MOVE_LINKS)
          .params(
              Times.of(at),
              moved.stream().mapToLong(Numbered::source).toArray(),
              moved.stream().mapToLong(Numbered::number).toArray())
          .update();
    }
  }

  private void replacePeople(List<Numbered> rulings) {
    var changed = rulings.stream().filter(ruling -> ruling.incoming().saysSomethingNew()).toList();
    forgetPeople(changed);
    var people = new CopyRows();
    var keys = new CopyRows();
    for (var ruling : changed) {
      var asked = ruling.incoming().asked();
      people.number(asked.source()).plain(asked.key().state()).text(asked.key().stateStudentId());
      People.copy(ruling.incoming().person(), people);
      people.end();
      for (long key : ruling.incoming().keys()) {
        keys.number(key).number(asked.source()).end();
      }
    }
    copy("identity.person (source_id, state, state_student_id, " + People.COLUMNS + ")", people);
    copy("identity.blocking_key (key, source_id)", keys);
  }

  private void forgetPeople(List<Numbered> changed) {
    var stored =
        changed.stream().filter(ruling -> !ruling.isNew()).mapToLong(Numbered::source).toArray();
    if (stored.length > 0) {
      for (var table : List.of("identity.person", "identity.blocking_key")) {
        database
            .jdbc()
            .sql("delete from " + table + " where source_id = any(?)")
            .param(stored)
            .update();
      }
    }
  }

  private void addEvents(List<Numbered> rulings, Instant at, String by) {
    var rows = new CopyRows();
    for (var ruling : rulings) {
      var what = ruling.what();
      if (what != null) {
        var key = ruling.incoming().asked().key();
        var evidence = ruling.evidence();
        rows.plain(at)
            .plain(what.code())
            .number(ruling.source())
            .plain(key.state())
            .text(key.stateStudentId())
            .plain(ruling.before())
            .number(ruling.number())
            .text(by)
            .text(evidence == null ? null : evidence.model())
            .text(json(evidence))
            .end();
      }
    }
    copy(
        "identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by, model, evidence)",
        rows);
  }

  private void openNearMatches(List<Numbered> rulings, Instant at) {
    var doubts = rulings.stream().flatMap(Numbered::openDoubts).toList();
    if (!doubts.isEmpty()) {
      database
          .jdbc()
          .sql(OPEN_NEAR_MATCHES)
          .params(
              Times.of(at),
              doubts.stream().mapToLong(Numbered.OpenDoubt::source).toArray(),
              doubts.stream().mapToLong(Numbered.OpenDoubt::number).toArray(),
              doubts.stream().mapToLong(Numbered.OpenDoubt::other).toArray(),
              doubts.stream().map(doubt -> doubt.reason().code()).toArray(String[]::new),
              doubts.stream().map(doubt -> weight(doubt.evidence())).toArray(Float[]::new),
              doubts.stream().map(doubt -> json(doubt.evidence())).toArray(String[]::new))
          .update();
    }
  }

  private static @Nullable Float weight(@Nullable Evidence evidence) {
    return evidence == null ? null : (float) evidence.weight();
  }

  private @Nullable String json(@Nullable Evidence evidence) {
    return evidence == null ? null : json.writeValueAsString(evidence);
  }

  private void copy(String columns, CopyRows rows) {
    if (rows.rows() > 0) {
      database.copyIn("copy " + columns + " from stdin", rows.stream());
    }
  }
}
