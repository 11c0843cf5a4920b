package org.monarca.exchange.sealing;

import java.time.Instant;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Scopes whose values are being sealed anew. Statements join the transaction under way. */
final class ResealingStore {

  private static final String QUEUE =
      """
      insert into sealing.resealing (scope, begun) values (:scope, :now)
      on conflict (scope) do update set holder = '', place = '', begun = excluded.begun, rest_until = null
      """;

  /**
   * Held until the transaction ends, with which its work ends too: whoever dies at it has done
   * nothing, and lets go of it.
   */
  private static final String TAKE =
      """
      select scope, holder, place from sealing.resealing
       where rest_until is null or rest_until <= :now
       order by rest_until nulls first, scope
       limit 1
         for update skip locked
      """;

  private final Database database;

  ResealingStore(Database database) {
    this.database = database;
  }

  /**
   * A scope at work.
   *
   * @param holder whose values come next; those of holders before it are done
   * @param place behind which they go on
   */
  record Task(String scope, String holder, String place) {}

  /** From the beginning, whatever was done for an earlier key. */
  void queue(String scope, Instant now) {
    database.jdbc().sql(QUEUE).param("scope", scope).param("now", Times.utc(now)).update();
  }

  Optional<Task> take(Instant now) {
    return database
        .jdbc()
        .sql(TAKE)
        .param("now", Times.utc(now))
        .query((row, n) ->
            new Task(row.getString("scope"), row.getString("holder"), row.getString("place")))
        .optional();
  }

  void goOn(String scope, String holder, String place) {
    database
        .jdbc()
        .sql(
            "update sealing.resealing set holder = ?, place = ?, rest_until = null where scope = ?")
        .params(holder, place, scope)
        .update();
  }

  void rest(String scope, Instant until) {
    database
        .jdbc()
        .sql("update sealing.resealing set rest_until = ? where scope = ?")
        .params(Times.utc(until), scope)
        .update();
  }

  void done(String scope) {
    database.jdbc().sql("delete from sealing.resealing where scope = ?").param(scope).update();
  }

  long count() {
    return database.jdbc().sql("select count(*) from sealing.resealing").query(Long.class).single();
  }
}
