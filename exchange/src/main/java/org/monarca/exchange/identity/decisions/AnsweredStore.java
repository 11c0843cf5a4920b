package org.monarca.exchange.identity.decisions;

import java.time.Instant;
import java.util.Collection;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Near matches that decisions about children answer, as long as they hold. */
final class AnsweredStore {

  private static final String ANSWER_NEAR_MATCHES =
      """
      with answered as (
        update identity.near_match near set status = ?, decided = ?, closed = (select turn from identity.decision where id = ?)
          from identity.link own
         where near.status = 'open' and own.source_id = near.source_id
           and own.exchange_id = any(?) and near.other_id = any(identity.numbers_of(?))
        returning near.id)
      insert into identity.decision_near_match (decision, near_match) select ?, id from answered
      """;

  private static final String CLOSE_THOSE_SINCE =
      """
      update identity.near_match since set status = 'void', decided = ?, closed = since.turn
        from identity.decision_near_match answered
        join identity.near_match near on near.id = answered.near_match
       where answered.decision = ? and answered.asked and since.status = 'open' and since.source_id = near.source_id and since.other_id = near.other_id
      """;

  private static final String REOPEN_NEAR_MATCHES =
      """
      update identity.near_match near set status = 'open', decided = null, closed = null
        from identity.decision_near_match answered
       where answered.decision = ? and answered.asked and near.id = answered.near_match
      """;

  private final Database database;

  AnsweredStore(Database database) {
    this.database = database;
  }

  /** Open near matches between these children are answered by the decision. */
  void answer(long decision, Collection<ExchangeId> children, String status, Instant at) {
    var numbers = ProposalStore.numbers(children);
    database
        .jdbc()
        .sql(ANSWER_NEAR_MATCHES)
        .params(status, Times.utc(at), decision, numbers, numbers, decision)
        .update();
  }

  /** In the place of those that were opened since for the same. */
  void reopen(long decision, Instant at) {
    database.jdbc().sql(CLOSE_THOSE_SINCE).params(Times.utc(at), decision).update();
    database.jdbc().sql(REOPEN_NEAR_MATCHES).param(decision).update();
  }
}
