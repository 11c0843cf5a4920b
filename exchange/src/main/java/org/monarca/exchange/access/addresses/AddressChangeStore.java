package org.monarca.exchange.access.addresses;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Changes of addresses, in the transaction under way. */
final class AddressChangeStore {

  private static final String READ =
      """
      select c.id, c.account, c.former, c.address, c.expires, c.confirmed_old, c.confirmed_new
        from access.address_change c
       where c.ended is null and c.expires > :now and c.{key} = :value
      """;

  private static final String ADD =
      """
      insert into access.address_change (id, account, former, address, asked, expires)
      values (:id, :account, :former, :address, :asked, :expires)
      on conflict (account) where ended is null do nothing
      """;

  /** Whoever was let in is let in no longer: what they signed in with is another. */
  private static final String MAKE =
      """
      update access.account a set email = :address, signed_out = :at
       where a.id = :account and a.email = :former and a.status = 'active'
         and not exists (select from access.account o where o.email = :address)
      """;

  private static final String END =
      "update access.address_change set ended = :at, outcome = :outcome where account = :account and ended is null";

  private static final String OVER =
      """
      update access.address_change set ended = :at, outcome = 'over'
       where id in (select id from access.address_change where ended is null and expires <= :at order by expires limit :most)
      """;

  /** All that the account ever had, or asks for, but the one that it has. */
  private static final String OTHERS =
      "select former from access.address_change where account = :account union select address from access.address_change where account = :account";

  private final Database database;

  AddressChangeStore(Database database) {
    this.database = database;
  }

  Set<String> others(String account) {
    return database.jdbc().sql(OTHERS).param("account", account).query(String.class).set();
  }

  Optional<AddressChange> ofAccount(String account, Instant now) {
    return one("account", account, now, "");
  }

  Optional<AddressChange> find(UUID id, Instant now) {
    return one("id", id, now, "");
  }

  /** The same, and nobody else changes it meanwhile. */
  Optional<AddressChange> lock(UUID id, Instant now) {
    return one("id", id, now, " for update");
  }

  /** False where another was asked for at the same moment. */
  boolean add(AddressChange change, Instant asked) {
    return database
            .jdbc()
            .sql(ADD)
            .param("id", change.id())
            .param("account", change.account())
            .param("former", change.former())
            .param("address", change.address())
            .param("asked", Times.utc(asked))
            .param("expires", Times.utc(change.expires()))
            .update()
        > 0;
  }

  void confirm(UUID id, Side side, Instant at) {
    var column = side == Side.OLD ? "confirmed_old" : "confirmed_new";
    database
        .jdbc()
        .sql("update access.address_change set " + column + " = ? where id = ?")
        .params(Times.utc(at), id)
        .update();
  }

  /** False where somebody has the new address by now, or the account has another or is ended. */
  boolean make(AddressChange change, Instant at) {
    return database
            .jdbc()
            .sql(MAKE)
            .param("account", change.account())
            .param("former", change.former())
            .param("address", change.address())
            .param("at", Times.utc(at))
            .update()
        > 0;
  }

  /** Ends what is under way for the account; whether there was something. */
  boolean end(String account, String outcome, Instant at) {
    return database
            .jdbc()
            .sql(END)
            .param("account", account)
            .param("outcome", outcome)
            .param("at", Times.utc(at))
            .update()
        > 0;
  }

  /** Ends some whose time is over; how many. */
  int endSome(int most, Instant at) {
    return database.jdbc().sql(OVER).param("most", most).param("at", Times.utc(at)).update();
  }

  private Optional<AddressChange> one(String key, Object value, Instant now, String lock) {
    return database
        .jdbc()
        .sql(READ.replace("{key}", key) + lock)
        .param("value", value)
        .param("now", Times.utc(now))
        .query((row, n) ->
            new AddressChange(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("former"),
                row.getString("address"),
                Times.instant(row, "expires"),
                Times.instantOrNull(row, "confirmed_old"),
                Times.instantOrNull(row, "confirmed_new")))
        .optional();
  }
}
