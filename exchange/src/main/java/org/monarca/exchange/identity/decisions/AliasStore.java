package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.Collection;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Numbers that lead to others, by decisions and since they were taken back. */
final class AliasStore {

  private static final String ADD =
      "insert into identity.alias (id, merged_into, at, turn) select unnest(?::bigint[]), ?, ?, turn from identity.decision where id = ?";

  private static final String LEAD_ON =
      """
      insert into identity.alias (id, merged_into, at, turn)
      select issued.to_id, link.exchange_id, ?, link.turn
        from identity.event issued join identity.link using (source_id)
       where issued.to_id = ? and issued.what in ('created', 'split')
         and not exists (select from identity.link there where there.exchange_id = issued.to_id)
         and not exists (select from identity.former_link once where once.exchange_id = issued.to_id)
       order by issued.sequence limit 1
      """;

  private final Database database;

  AliasStore(Database database) {
    this.database = database;
  }

  /** From that decision's turn on. */
  void add(long decision, Collection<ExchangeId> merged, ExchangeId into, Instant at) {
    database
        .jdbc()
        .sql(ADD)
        .params(ProposalStore.numbers(merged), into.number(), Times.utc(at), decision)
        .update();
  }

  void revive(Collection<ExchangeId> merged, ExchangeId from) {
    database
        .jdbc()
        .sql("delete from identity.alias where id = any(?) and merged_into = ?")
        .params(ProposalStore.numbers(merged), from.number())
        .update();
  }

  /**
   * Where nobody bears the number or has ever borne it, as the past counts, it leads to the record
   * for which it was issued: without a decision taken back before it would not have been, and
   * people had joined others to it meanwhile.
   */
  void leadOn(ExchangeId number, Instant at) {
    database.jdbc().sql(LEAD_ON).params(Times.utc(at), number.number()).update();
  }
}
