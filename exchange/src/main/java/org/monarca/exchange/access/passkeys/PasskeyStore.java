package org.monarca.exchange.access.passkeys;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.monarca.exchange.access.factors.FurtherFactors;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/** Passkeys as they are kept. */
@Component
class PasskeyStore implements FurtherFactors {

  private static final String ADD =
      """
      insert into access.passkey (account, credential, public_key, counter, backup_eligible, backed_up, transports, name, made)
      values (:account, :credential, :key, :counter, :eligible, :backed, :transports, :name, :now)
      on conflict (credential) do nothing
      returning id
      """;

  /**
   * The one place where what was signed is taken: of two requests with the same, one finds no row.
   */
  private static final String TAKE =
      """
      update access.passkey set counter = :counter, backed_up = :backed, used = :now, last_challenge = :challenge
       where credential = :credential and last_challenge is distinct from :challenge
         and (counter < :counter or counter = 0 and :counter = 0)
      """;

  private static final String READ =
      "select account, credential, public_key, counter, backup_eligible, backed_up, transports from access.passkey ";

  private final Database database;

  PasskeyStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean any(String account) {
    return database
        .jdbc()
        .sql("select exists (select from access.passkey where account = ?)")
        .param(account)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean removeAll(String account) {
    return database
            .jdbc()
            .sql("delete from access.passkey where account = ?")
            .param(account)
            .update()
        > 0;
  }

  /** The person's, the oldest first. */
  List<Passkey> list(String account) {
    return database
        .jdbc()
        .sql("select id, name, made, used from access.passkey where account = ? order by id")
        .param(account)
        .query((row, n) ->
            new Passkey(
                row.getLong("id"),
                row.getString("name"),
                Times.instant(row, "made"),
                row.getObject("used") == null
                    ? Optional.empty()
                    : Optional.of(Times.instant(row, "used"))))
        .list();
  }

  List<KeptPasskey> kept(String account) {
    return database
        .jdbc()
        .sql(READ + "where account = ? order by id")
        .param(account)
        .query((row, n) -> kept(row))
        .list();
  }

  Optional<KeptPasskey> find(byte[] credential) {
    return database
        .jdbc()
        .sql(READ + "where credential = ?")
        .param(credential)
        .query((row, n) -> kept(row))
        .optional();
  }

  /** Its number; empty where there is such a credential already. */
  Optional<Long> add(KeptPasskey passkey, String name, Instant now) {
    return database
        .jdbc()
        .sql(ADD)
        .param("account", passkey.account())
        .param("credential", passkey.credential())
        .param("key", passkey.publicKey())
        .param("counter", passkey.counter())
        .param("eligible", passkey.backupEligible())
        .param("backed", passkey.backedUp())
        .param("transports", passkey.transports().toArray(String[]::new))
        .param("name", name)
        .param("now", Times.utc(now))
        .query(Long.class)
        .optional();
  }

  /** Whether this was signed for the first time, and the counter has not gone back. */
  boolean take(KeptPasskey shown, byte[] challenge, Instant now) {
    return database
            .jdbc()
            .sql(TAKE)
            .param("counter", shown.counter())
            .param("backed", shown.backedUp())
            .param("credential", shown.credential())
            .param("challenge", challenge)
            .param("now", Times.utc(now))
            .update()
        > 0;
  }

  boolean remove(String account, long id) {
    return database
            .jdbc()
            .sql("delete from access.passkey where account = ? and id = ?")
            .params(account, id)
            .update()
        > 0;
  }

  private static KeptPasskey kept(ResultSet row) throws SQLException {
    return new KeptPasskey(
        row.getString("account"),
        row.getBytes("credential"),
        row.getBytes("public_key"),
        row.getLong("counter"),
        row.getBoolean("backup_eligible"),
        row.getBoolean("backed_up"),
        words(row.getArray("transports")));
  }

  private static List<String> words(Array array) throws SQLException {
    return List.of((String[]) Objects.requireNonNull(array.getArray()));
  }
}
