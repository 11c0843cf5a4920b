package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.past.LaterAnswer;
import org.monarca.exchange.identity.past.Standing;
import org.monarca.exchange.identity.stored.OpenNearMatch;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Writes what nobody has decided about records that were decided anew. What people have answered
 * stays answered, and goes to the child that it was about.
 */
final class RetoldDoubtStore {

  private static final String NEVER_OPENED =
      """
      update identity.near_match near set status = 'void', decided = coalesce(decided, ?), closed = near.turn
        from unnest(?::bigint[], ?::bigint[]) anew (source_id, turn)
       where near.source_id = anew.source_id and near.status in ('open', 'void') and near.turn >= anew.turn
      """;

  private static final String OPEN =
      "update identity.near_match set status = 'open', decided = null, closed = null where id = any(?) and status in ('open', 'void')";

  private static final String OVER =
      """
      update identity.near_match near set status = 'void', decided = coalesce(decided, ?), closed = over.turn
        from unnest(?::bigint[], ?::bigint[]) over (id, turn)
       where near.id = over.id and near.status in ('open', 'void')
      """;

  private static final String ANSWERED =
      """
      update identity.near_match near set other_id = answered.other_id
        from unnest(?::bigint[], ?::bigint[]) answered (id, other_id)
       where near.id = answered.id
      """;

  private static final String DECIDED =
      "update identity.near_match set status = ?, decided = coalesce(decided, ?), closed = ? where id = ?";

  private static final String DECIDED_BY =
      "insert into identity.decision_near_match (decision, near_match) values (?, ?) on conflict do nothing";

  private static final String ADD_DECIDED =
      """
      insert into identity.near_match (turn, source_id, other_id, reason, weight, evidence, opened, status, decided, closed)
      values (:turn, :source, :other, :reason, :weight, :evidence::jsonb, :at, :status, :at, :closed)
      returning id
      """;

  /** A merge or split that is taken back opens what it answered; not this. */
  private static final String NEVER_ASKED =
      "update identity.decision_near_match set asked = false where near_match = any(?)";

  private static final String VOID =
      "update identity.near_match set status = 'void', closed = turn where id = any(?)";

  private static final String ADD =
      "copy identity.near_match (turn, source_id, other_id, reason, weight, evidence, opened, status, decided, closed) from stdin";

  private final Database database;

  RetoldDoubtStore(Database database) {
    this.database = database;
  }

  void save(Map<Long, Standing> anew, Instant at) {
    neverOpened(anew, at);
    neverAsked(all(anew, Standing::neverAsked).filter(answer -> !answer.isLone()).toList());
    over(all(anew, Standing::over).filter(over -> over.near().id() != null).toList(), at);
    answered(anew);
    anew.forEach(
        (source, standing) -> standing.decided().forEach(decided -> decided(source, decided, at)));
    open(anew);
    add(anew, at);
  }

  private static <T> Stream<T> all(
      Map<Long, Standing> anew, Function<Standing, Collection<T>> some) {
    return anew.values().stream().flatMap(standing -> some.apply(standing).stream());
  }

  private void neverOpened(Map<Long, Standing> anew, Instant at) {
    database
        .jdbc()
        .sql(NEVER_OPENED)
        .params(
            Times.utc(at),
            anew.keySet().toArray(Long[]::new),
            anew.values().stream().map(Standing::from).toArray(Long[]::new))
        .update();
  }

  private void neverAsked(List<LaterAnswer> answers) {
    var ids = answers.stream().map(LaterAnswer::nearMatch).toArray(Long[]::new);
    database.jdbc().sql(NEVER_ASKED).params((Object) ids).update();
    database.jdbc().sql(VOID).params((Object) ids).update();
  }

  private void over(List<Standing.Over> over, Instant at) {
    database
        .jdbc()
        .sql(OVER)
        .params(
            Times.utc(at),
            over.stream().map(each -> each.near().id()).toArray(Long[]::new),
            over.stream().map(Standing.Over::closed).toArray(Long[]::new))
        .update();
  }

  private void answered(Map<Long, Standing> anew) {
    var answered = all(anew, standing -> standing.answered().entrySet()).toList();
    database
        .jdbc()
        .sql(ANSWERED)
        .params(
            answered.stream().map(Map.Entry::getKey).toArray(Long[]::new),
            answered.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .update();
  }

  private void decided(long source, Standing.Decided decided, Instant at) {
    var known = decided.near().id();
    long id = known == null ? addDecided(source, decided, at) : known;
    if (known != null) {
      database
          .jdbc()
          .sql(DECIDED)
          .params(decided.status(), Times.utc(at), decided.turn(), id)
          .update();
    }
    database.jdbc().sql(DECIDED_BY).params(decided.decision(), id).update();
  }

  private long addDecided(long source, Standing.Decided decided, Instant at) {
    var near = decided.near();
    return database
        .jdbc()
        .sql(ADD_DECIDED)
        .param("turn", near.turn())
        .param("source", source)
        .param("other", near.other())
        .param("reason", near.reason())
        .param("weight", near.weight())
        .param("evidence", near.evidence())
        .param("at", Times.utc(at))
        .param("status", decided.status())
        .param("closed", decided.turn())
        .query(Long.class)
        .single();
  }

  private void open(Map<Long, Standing> anew) {
    var ids =
        all(anew, Standing::open)
            .map(OpenNearMatch::id)
            .filter(Objects::nonNull)
            .toArray(Long[]::new);
    database.jdbc().sql(OPEN).params((Object) ids).update();
  }

  private void add(Map<Long, Standing> anew, Instant at) {
    var rows = new CopyRows();
    anew.forEach((source, standing) -> {
      standing.open().forEach(near -> add(rows, source, near, null, at));
      standing.over().forEach(over -> add(rows, source, over.near(), over.closed(), at));
    });
    if (rows.rows() > 0) {
      database.copyIn(ADD, rows.stream());
    }
  }

  private static void add(
      CopyRows rows, long source, OpenNearMatch near, @Nullable Long closed, Instant at) {
    if (near.id() == null) {
      rows.number(near.turn())
          .number(source)
          .number(near.other())
          .plain(near.reason())
          .plain(near.weight())
          .text(near.evidence())
          .plain(at)
          .plain(closed == null ? "open" : "void")
          .plain(closed == null ? null : at)
          .plain(closed)
          .end();
    }
  }
}
