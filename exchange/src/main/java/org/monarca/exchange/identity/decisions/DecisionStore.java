package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.SourcePair;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Decisions, and what they did to links, numbers, near matches and bindings. */
final class DecisionStore {

  private static final String ADD =
      """
      insert into identity.decision (kind, survivor, proposer, confirmer, confirmer_state, reason, note, at, undoes, after, near_after)
      select :kind, :survivor, :proposer, :confirmer, :confirmerState, :reason, :note, :at, :undoes,
             (select coalesce(max(sequence), 0) from identity.event), (select coalesce(max(id), 0) from identity.near_match)
      returning id
      """;

  private static final String KEEP_MOVES =
      """
      insert into identity.decision_move (decision, source_id, from_id, to_id, how, weight, model, at)
      select ?, link.source_id, link.exchange_id, moved.number, link.how, link.weight, link.model, link.at
        from unnest(?::bigint[], ?::bigint[]) moved (source_id, number)
        join identity.link using (source_id)
      """;

  private static final String MOVE =
      """
      with moved as (
        update identity.link set exchange_id = move.to_id, how = 'person', weight = null, model = null, at = ?
          from identity.decision_move move
         where move.decision = ? and link.source_id = move.source_id
        returning link.source_id, move.from_id, move.to_id)
      insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by)
      select ?, ?, moved.source_id, source.state, source.state_student_id, moved.from_id, moved.to_id, ?
        from moved
        join students.source on source.id = moved.source_id
       order by moved.source_id
      """;

  private static final String MOVE_BACK =
      """
      with back as (
        update identity.link set exchange_id = move.from_id, how = move.how, weight = move.weight, model = move.model, at = move.at
          from identity.decision_move move
         where move.decision = ? and link.source_id = move.source_id and link.exchange_id = move.to_id
        returning link.source_id, move.from_id, move.to_id)
      insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by)
      select ?, 'undone', back.source_id, source.state, source.state_student_id, back.to_id, back.from_id, ?
        from back
        join students.source on source.id = back.source_id
       order by back.source_id
      """;

  private static final String ANSWER_NEAR_MATCHES =
      """
      with answered as (
        update identity.near_match near set status = ?, decided = ?
          from identity.link own
         where near.status = 'open' and own.source_id = near.source_id
           and own.exchange_id = any(?) and near.other_id = any(identity.numbers_of(?))
        returning near.id)
      insert into identity.decision_near_match (decision, near_match) select ?, id from answered
      """;

  private static final String REOPEN_NEAR_MATCHES =
      """
      update identity.near_match near set status = 'open', decided = null
        from identity.decision_near_match answered
       where answered.decision = ? and near.id = answered.near_match
      """;

  private static final String BIND =
      """
      insert into identity.binding (lesser, greater, decision, are_one, weight)
      select lesser, greater, ?, ?, weight from unnest(?::bigint[], ?::bigint[], ?::real[]) as pair (lesser, greater, weight)
      """;

  private static final String LATER =
      """
      select exists (
        select from identity.decision later
          join identity.decision_move move on move.decision = later.id
         where later.id > ? and later.kind in ('merge', 'split')
           and not exists (select from identity.decision undone where undone.undoes = later.id)
           and (move.from_id = any(?) or move.to_id = any(?)))
      """;

  private final Database database;

  DecisionStore(Database database) {
    this.database = database;
  }

  /** One that was taken. */
  record Taken(
      long id,
      String kind,
      @Nullable ExchangeId survivor,
      long after,
      long nearAfter,
      Instant at,
      boolean isUndone) {}

  long add(
      String kind,
      @Nullable ExchangeId survivor,
      String proposer,
      @Nullable Actor confirmer,
      Grounds grounds,
      @Nullable Long undoes,
      Instant at) {
    return database
        .jdbc()
        .sql(ADD)
        .param("kind", kind)
        .param("survivor", survivor == null ? null : survivor.number())
        .param("proposer", proposer)
        .param("confirmer", confirmer == null ? null : confirmer.id())
        .param("confirmerState", confirmer == null ? null : confirmer.state())
        .param("reason", grounds.reason())
        .param("note", grounds.note())
        .param("at", Times.utc(at))
        .param("undoes", undoes)
        .query(Long.class)
        .single();
  }

  Optional<Taken> find(long id) {
    return database
        .jdbc()
        .sql(
            """
            select decision.*, exists (select from identity.decision undone where undone.undoes = decision.id) as is_undone
              from identity.decision where id = ?
            """)
        .param(id)
        .query((row, n) -> {
          var survivor = row.getObject("survivor", Long.class);
          return new Taken(
              row.getLong("id"),
              row.getString("kind"),
              survivor == null ? null : ExchangeId.of(survivor),
              row.getLong("after"),
              row.getLong("near_after"),
              Times.instant(row, "at"),
              row.getBoolean("is_undone"));
        })
        .optional();
  }

  /** Records stand where the decision says from now on; where they stood is kept. */
  void move(long decision, Map<Long, ExchangeId> to, String what, String by, Instant at) {
    var sources = to.keySet().stream().mapToLong(Long::longValue).toArray();
    var numbers = to.values().stream().mapToLong(ExchangeId::number).toArray();
    database.jdbc().sql(KEEP_MOVES).params(decision, sources, numbers).update();
    database.jdbc().sql(MOVE).params(Times.utc(at), decision, Times.utc(at), what, by).update();
  }

  /** Those it moved, and nobody since, stand where they stood. */
  void moveBack(long decision, String by, Instant at) {
    database.jdbc().sql(MOVE_BACK).params(decision, Times.utc(at), by).update();
  }

  void alias(Collection<ExchangeId> merged, ExchangeId into, Instant at) {
    database
        .jdbc()
        .sql("insert into identity.alias (id, merged_into, at) select unnest(?::bigint[]), ?, ?")
        .params(ProposalStore.numbers(merged), into.number(), Times.utc(at))
        .update();
  }

  void revive(Collection<ExchangeId> merged, ExchangeId from) {
    database
        .jdbc()
        .sql("delete from identity.alias where id = any(?) and merged_into = ?")
        .params(ProposalStore.numbers(merged), from.number())
        .update();
  }

  /** Open near matches between these children are answered by the decision. */
  void answerNearMatches(
      long decision, Collection<ExchangeId> children, String status, Instant at) {
    var numbers = ProposalStore.numbers(children);
    database
        .jdbc()
        .sql(ANSWER_NEAR_MATCHES)
        .params(status, Times.utc(at), numbers, numbers, decision)
        .update();
  }

  void reopenNearMatches(long decision) {
    database.jdbc().sql(REOPEN_NEAR_MATCHES).param(decision).update();
  }

  void bind(long decision, boolean areOne, Map<SourcePair, Double> pairs) {
    var entries = List.copyOf(pairs.entrySet());
    database
        .jdbc()
        .sql(BIND)
        .params(
            decision,
            areOne,
            entries.stream().mapToLong(pair -> pair.getKey().lesser()).toArray(),
            entries.stream().mapToLong(pair -> pair.getKey().greater()).toArray(),
            entries.stream().map(pair -> pair.getValue().floatValue()).toArray(Float[]::new))
        .update();
  }

  /** The records that it binds. */
  List<Long> boundBy(long decision) {
    return database
        .jdbc()
        .sql(
            "select lesser from identity.binding where decision = ? union select greater from identity.binding where decision = ?")
        .params(decision, decision)
        .query(Long.class)
        .list();
  }

  void unbind(long decision) {
    database.jdbc().sql("delete from identity.binding where decision = ?").param(decision).update();
  }

  /** Whether what is proposed parts children: a split, or that a merge is taken back. */
  boolean isParting(Proposal proposal) {
    var undone = proposal.undoes();
    return undone == null
        ? proposal.kind() == Proposal.Kind.SPLIT
        : find(undone).orElseThrow().kind().equals("merge");
  }

  /** The numbers that it moved records from and to. */
  List<ExchangeId> numbersOf(long decision) {
    return database
        .jdbc()
        .sql(
            """
            select from_id from identity.decision_move where decision = ?
            union select to_id from identity.decision_move where decision = ? order by 1
            """)
        .params(decision, decision)
        .query((row, n) -> ExchangeId.of(row.getLong(1)))
        .list();
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

  /** Whether a decision taken later, and not undone, moved records of these children. */
  boolean isBuiltUpon(long decision, Collection<ExchangeId> numbers) {
    var all = ProposalStore.numbers(numbers);
    return database.jdbc().sql(LATER).params(decision, all, all).query(Boolean.class).single();
  }

  /** Whether a person keeps records of two of these children apart. */
  boolean isKeptApart(Collection<ExchangeId> children) {
    return database
        .jdbc()
        .sql(
            """
            select exists (
              select from (select distinct on (bound.lesser, bound.greater) bound.lesser, bound.greater, bound.are_one
                             from identity.binding bound
                             join identity.link one on one.source_id = bound.lesser and one.exchange_id = any(:all)
                             join identity.link other on other.source_id = bound.greater and other.exchange_id = any(:all)
                            where one.exchange_id <> other.exchange_id
                            order by bound.lesser, bound.greater, bound.decision desc) latest
               where not are_one)
            """)
        .param("all", ProposalStore.numbers(children))
        .query(Boolean.class)
        .single();
  }
}
