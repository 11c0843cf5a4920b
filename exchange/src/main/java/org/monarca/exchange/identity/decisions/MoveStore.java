package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Records that decisions move from one child to another, and back. */
final class MoveStore {

  private static final String KEEP_MOVES =
      """
      insert into identity.decision_move (decision, source_id, from_id, to_id, how, weight, model, at)
      select ?, link.source_id, link.exchange_id, moved.number, link.how, link.weight, link.model, link.at
        from unnest(?::bigint[], ?::bigint[]) moved (source_id, number)
        join identity.link using (source_id)
      """;

  private static final String KEEP_FORMER =
      """
      insert into identity.former_link (source_id, turn, until, exchange_id, how, weight, model, at)
      select link.source_id, link.turn, decision.turn, exchange_id, link.how, link.weight, link.model, link.at
        from identity.decision_move move
        join identity.decision on decision.id = move.decision
        join identity.link using (source_id)
       where move.decision = ?
      """;

  private static final String MOVE =
      """
      with moved as (
        update identity.link set exchange_id = move.to_id, how = 'person', weight = null, model = null, at = decision.at, turn = decision.turn
          from identity.decision_move move
          join identity.decision on decision.id = move.decision
         where move.decision = ? and link.source_id = move.source_id
        returning link.source_id, move.from_id, move.to_id)
      insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by)
      select ?, ?, moved.source_id, source.state, source.state_student_id, moved.from_id, moved.to_id, ?
        from moved
        join students.source on source.id = moved.source_id
       order by moved.source_id
      """;

  /**
   * Those that were moved to another child since stand there still; those that went along when
   * something else was taken back go back too.
   */
  private static final String MOVE_BACK =
      """
      with stood as (
        select link.source_id, link.exchange_id as from_id, former.exchange_id as to_id, former.how, former.weight, former.model, former.at, former.turn
          from identity.decision
          join identity.former_link former on former.until = decision.turn
          join identity.link on link.source_id = former.source_id and link.turn = decision.turn
         where decision.id = ?),
      back as (
        update identity.link
           set exchange_id = stood.to_id, how = stood.how, weight = stood.weight, model = stood.model, at = stood.at, turn = stood.turn
          from stood where link.source_id = stood.source_id
        returning link.source_id),
      told as (
        insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by)
        select ?, 'undone', stood.source_id, source.state, source.state_student_id, stood.from_id, stood.to_id, ?
          from stood
          join back using (source_id)
          join students.source on source.id = stood.source_id
         order by stood.source_id)
      select from_id from stood union select to_id from stood
      """;

  private static final String FORGET_FORMER =
      """
      delete from identity.former_link former
       using identity.decision, identity.link
       where decision.id = ? and former.until = decision.turn and link.source_id = former.source_id and link.turn = former.turn
      """;

  /** Of those that were moved since: where they stood before the decision they stood until then. */
  private static final String JOIN_FORMER =
      """
      with gone as (
        delete from identity.former_link former
         using identity.decision, identity.former_link before
         where decision.id = ? and before.until = decision.turn and former.source_id = before.source_id and former.turn = decision.turn
        returning former.source_id, former.turn, former.until)
      update identity.former_link former set until = gone.until
        from gone where former.source_id = gone.source_id and former.until = gone.turn
      """;

  private final Database database;

  MoveStore(Database database) {
    this.database = database;
  }

  /** Records stand where the decision says from now on; where they stood is kept. */
  void move(long decision, Map<Long, ExchangeId> to, String what, String by, Instant at) {
    var sources = to.keySet().stream().mapToLong(Long::longValue).toArray();
    var numbers = to.values().stream().mapToLong(ExchangeId::number).toArray();
    database.jdbc().sql(KEEP_MOVES).params(decision, sources, numbers).update();
    database.jdbc().sql(KEEP_FORMER).param(decision).update();
    database.jdbc().sql(MOVE).params(decision, Times.utc(at), what, by).update();
  }

  /**
   * Those it moved, and nobody since, stand where they stood.
   *
   * @return the numbers that they come from and go to
   */
  Set<ExchangeId> moveBack(long decision, String by, Instant at) {
    var numbers =
        database.jdbc().sql(MOVE_BACK).params(decision, Times.utc(at), by).query(Long.class).list();
    database.jdbc().sql(FORGET_FORMER).param(decision).update();
    database.jdbc().sql(JOIN_FORMER).param(decision).update();
    return numbers.stream().map(ExchangeId::of).collect(Collectors.toSet());
  }

  /** The records that it moved, by the number that each had before. */
  Map<ExchangeId, Set<Long>> movedBy(long decision) {
    var moved = new TreeMap<ExchangeId, Set<Long>>(Comparator.comparing(ExchangeId::digits));
    database
        .jdbc()
        .sql("select source_id, from_id from identity.decision_move where decision = ?")
        .param(decision)
        .query(row -> {
          moved
              .computeIfAbsent(ExchangeId.of(row.getLong("from_id")), from -> new HashSet<>())
              .add(row.getLong("source_id"));
        });
    return moved;
  }
}
