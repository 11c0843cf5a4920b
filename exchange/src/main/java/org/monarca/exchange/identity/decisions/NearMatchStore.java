package org.monarca.exchange.identity.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.stored.Withdrawals;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.weigh.Evidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * Near matches that wait for a person; the other child by the number that is alive. Nobody is asked
 * while the record, or all that is known of the other child, is withdrawn, or while they are not
 * alike any more.
 */
final class NearMatchStore {

  private static final String OPEN =
      """
      with recursive chain (asked, id) as (
        select distinct other_id, other_id from identity.near_match near where status = 'open' and %1$s
        union all
        select chain.asked, alias.merged_into from chain join identity.alias using (id))
      select near.id, near.source_id, source.state, source.state_student_id, link.exchange_id as own, chain.id as other,
             near.reason, near.evidence, near.opened,
             near.reason = 'resembles'
               and exists (select from identity.link others where others.exchange_id = chain.id and others.said > near.turn) as told_otherwise,
             %2$s as withdrawn
        from identity.near_match near
        join identity.link using (source_id)
        join students.source on source.id = near.source_id
        join chain on chain.asked = near.other_id and not exists (select from identity.alias where alias.id = chain.id)
       where near.status = 'open' and %1$s
       order by near.source_id, near.weight desc nulls last, near.id
      """;

  private static final String WITHDRAWN = Withdrawals.ofDoubt("near.source_id", "chain.id");

  /** Records near these children, of them or told apart from them. */
  private static final String AROUND =
      """
      select source_id from identity.link where exchange_id = any(:children)
      union
      select source_id from identity.near_match where other_id = any(identity.numbers_of(:children)) and status = 'open'
      """;

  private final Database database;
  private final JsonMapper json;
  private final StandingDoubts standing;

  NearMatchStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
    this.standing = new StandingDoubts(database);
  }

  List<NearMatch> of(Collection<Long> sources) {
    return living(undecided(sources).stream()).toList();
  }

  /** The same with those about which nobody is asked, because what they are about is withdrawn. */
  List<Undecided> undecided(Collection<Long> sources) {
    var asked = sources.stream().mapToLong(Long::longValue).toArray();
    return read(OPEN.formatted("near.source_id = any(?)", WITHDRAWN), asked);
  }

  static Stream<NearMatch> living(Stream<Undecided> some) {
    return some.filter(each -> !each.withdrawn()).map(Undecided::near);
  }

  /**
   * One that nobody has decided.
   *
   * @param withdrawn whether the record, or all that is known of the other child, is withdrawn
   * @param isToldOtherwise whether it was found alike, and the other child was told of since
   */
  record Undecided(NearMatch near, boolean withdrawn, boolean isToldOtherwise) {}

  Optional<Undecided> find(long id) {
    return read(OPEN.formatted("near.id = ?", WITHDRAWN), id).stream().findFirst();
  }

  private List<Undecided> read(String sql, Object asked) {
    return standing.of(
        database
            .jdbc()
            .sql(sql)
            .params(List.of(asked, asked))
            .query((row, n) -> undecided(row))
            .list());
  }

  List<Long> around(Collection<ExchangeId> children) {
    return database
        .jdbc()
        .sql(AROUND)
        .param("children", ProposalStore.numbers(children))
        .query(Long.class)
        .list();
  }

  /** It is answered by that decision. */
  void answer(long id, String status, Instant at, long decision) {
    var jdbc = database.jdbc();
    jdbc.sql(
            "update identity.near_match set status = ?, decided = ?, closed = (select turn from identity.decision where id = ?) where id = ?")
        .params(status, Times.utc(at), decision, id)
        .update();
    jdbc.sql("insert into identity.decision_near_match (decision, near_match) values (?, ?)")
        .params(decision, id)
        .update();
  }

  private Undecided undecided(ResultSet row) throws SQLException {
    return new Undecided(
        nearMatch(row), row.getBoolean("withdrawn"), row.getBoolean("told_otherwise"));
  }

  private NearMatch nearMatch(ResultSet row) throws SQLException {
    var evidence = row.getString("evidence");
    return new NearMatch(
        row.getLong("id"),
        row.getLong("source_id"),
        row.getString("state"),
        row.getString("state_student_id"),
        ExchangeId.of(row.getLong("own")),
        ExchangeId.of(row.getLong("other")),
        row.getString("reason"),
        evidence == null ? null : json.readValue(evidence, Evidence.class),
        Times.instant(row, "opened"));
  }
}
