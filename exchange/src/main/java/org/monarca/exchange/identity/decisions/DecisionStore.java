package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.SourcePair;
import org.monarca.exchange.identity.Turns;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Decisions, and what they did to links, numbers, near matches and bindings. */
final class DecisionStore {

  private static final String ADD =
      """
      insert into identity.decision (kind, survivor, proposer, confirmer, confirmer_state, reason, note, at, undoes, turn)
      values (:kind, :survivor, :proposer, :confirmer, :confirmerState, :reason, :note, :at, :undoes, :turn)
      returning id
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
  private final Turns turns;

  DecisionStore(Database database) {
    this.database = database;
    this.turns = new Turns(database);
  }

  /** One that was taken. */
  record Taken(
      long id,
      String kind,
      @Nullable ExchangeId survivor,
      long turn,
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
        .param("turn", turns.draw(1))
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
              row.getLong("turn"),
              Times.instant(row, "at"),
              row.getBoolean("is_undone"));
        })
        .optional();
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

  /** Whether it joins records that people keep apart. */
  boolean joinsWhatIsKeptApart(Proposal proposal) {
    return !isParting(proposal) && isKeptApart(proposal.children(), proposal.undoes());
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

  /** Whether a decision taken later, and not undone, moved records of these children. */
  boolean isBuiltUpon(long decision, Collection<ExchangeId> numbers) {
    var all = ProposalStore.numbers(numbers);
    return database.jdbc().sql(LATER).params(decision, all, all).query(Boolean.class).single();
  }

  /**
   * Whether a person keeps records of two of these children apart.
   *
   * @param but a decision that is about to be taken back
   */
  boolean isKeptApart(Collection<ExchangeId> children, @Nullable Long but) {
    return database
        .jdbc()
        .sql(
            """
            select exists (
              select from (select distinct on (bound.lesser, bound.greater) bound.lesser, bound.greater, bound.are_one
                             from identity.binding bound
                             join identity.link one on one.source_id = bound.lesser and one.exchange_id = any(:all)
                             join identity.link other on other.source_id = bound.greater and other.exchange_id = any(:all)
                            where one.exchange_id <> other.exchange_id and bound.decision <> coalesce(:but, 0)
                            order by bound.lesser, bound.greater, bound.decision desc) latest
               where not are_one)
            """)
        .param("all", ProposalStore.numbers(children))
        .param("but", but)
        .query(Boolean.class)
        .single();
  }
}
