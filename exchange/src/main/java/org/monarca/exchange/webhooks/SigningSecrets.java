package org.monarca.exchange.webhooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Seals;

/** What messages are signed by, sealed; statements of the transaction under way. */
final class SigningSecrets {

  private static final String COLUMN = "webhooks.secret.value";

  private static final String ADD =
      "insert into webhooks.secret (id, address, state, made, value, sealed) values (:id, :address, :state, :now, :value, :sealed)";

  private static final String SUPERSEDE =
      "update webhooks.secret set until = :until where address = :address and until is null";

  private static final String END_FORMER =
      "update webhooks.secret set until = :now where address = :address and until > :now";

  private static final String SIGNING =
      "select id, value, sealed from webhooks.secret where address = :address and (until is null or until > :now) order by until desc nulls first, id";

  private static final String FORMER =
      "select address, max(until) as until from webhooks.secret where state = :state and until > :now group by address";

  private final Database database;
  private final Seals seals;
  private final SecureRandom random = new SecureRandom();

  SigningSecrets(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  static Place place(UUID id) {
    return Place.in(COLUMN).with(id);
  }

  /** Before anything is locked that somebody else may wait for, who changes the State's key. */
  void hold(String state) {
    seals.hold(List.of(state));
  }

  /**
   * Draws one that signs from now on; the one until now goes on signing for a while.
   *
   * @return as its receiver is told it
   */
  String draw(long address, String state, Instant now, Instant formerUntil) {
    var key = seals.current(state);
    var secret = Signature.draw(random);
    var id = UUID.randomUUID();
    database
        .jdbc()
        .sql(SUPERSEDE)
        .param("until", Times.utc(formerUntil))
        .param("address", address)
        .update();
    database
        .jdbc()
        .sql(ADD)
        .param("id", id)
        .param("address", address)
        .param("state", state)
        .param("now", Times.utc(now))
        .param("value", seals.sealer().seal(key, place(id), secret))
        .param("sealed", key.number())
        .update();
    return Signature.told(secret);
  }

  /** Those that sign now, the current one first. */
  List<byte[]> signing(long address, Instant now) {
    var sealer = seals.sealer();
    return database
        .jdbc()
        .sql(SIGNING)
        .param("address", address)
        .param("now", Times.utc(now))
        .query((row, n) ->
            seals.open(
                sealer,
                row.getInt("sealed"),
                place(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getBytes("value")))
        .list();
  }

  /** Until when former ones sign, by the numbers of the addresses that have some. */
  Map<Long, Instant> former(String state, Instant now) {
    var found = new HashMap<Long, Instant>();
    database
        .jdbc()
        .sql(FORMER)
        .param("state", state)
        .param("now", Times.utc(now))
        .query(row -> {
          found.put(row.getLong("address"), Times.instant(row, "until"));
        });
    return found;
  }

  void endFormer(long address, Instant now) {
    database.jdbc().sql(END_FORMER).param("now", Times.utc(now)).param("address", address).update();
  }

  /** Nothing is signed for that address any more. */
  void endAll(long address) {
    database.jdbc().sql("delete from webhooks.secret where address = ?").param(address).update();
  }
}
