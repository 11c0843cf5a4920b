package org.monarca.exchange.access.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.monarca.exchange.access.factors.Standing.Authenticator;
import org.monarca.exchange.access.factors.Standing.Codes;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Second factors as they are kept. */
final class FactorStore {

  /** The one place where a code is taken: of two requests with the same one, one finds no row. */
  private static final String TAKE_STEP =
      "update access.authenticator set last_step = :step, used = :now where account = :account and last_step < :step";

  private static final String PROVE =
      """
      update access.authenticator set proved = :now, used = :now, last_step = :step
       where account = :account and proved is null and secret = :secret
      """;

  private static final String REPLACE =
      """
      update access.authenticator
         set secret = next_secret, proved = :now, used = :now, last_step = :step, next_secret = null, next_made = null
       where account = :account and next_secret = :secret
      """;

  private final Database database;

  FactorStore(Database database) {
    this.database = database;
  }

  /**
   * Whether a secret that is kept passes, one of an earlier version where there is one; true where
   * there is none.
   *
   * @param test takes an account and its secret as it is kept
   */
  boolean passes(BiPredicate<String, byte[]> test) {
    return database
        .jdbc()
        .sql("select account, secret from access.authenticator order by length(secret) limit 1")
        .query((row, n) -> test.test(row.getString("account"), row.getBytes("secret")))
        .optional()
        .orElse(true);
  }

  Optional<Authenticator> authenticator(String account) {
    return database
        .jdbc()
        .sql(
            "select proved, used from access.authenticator where account = ? and proved is not null")
        .param(account)
        .query(
            (row, n) -> new Authenticator(Times.instant(row, "proved"), Times.instant(row, "used")))
        .optional();
  }

  /** The secret of the authenticator that counts. */
  Optional<byte[]> secret(String account) {
    return database
        .jdbc()
        .sql("select secret from access.authenticator where account = ? and proved is not null")
        .param(account)
        .query((row, n) -> row.getBytes("secret"))
        .optional();
  }

  /** The secret that no code has proved yet, unless it is older than that. */
  Optional<byte[]> pending(String account, Instant notBefore) {
    return database
        .jdbc()
        .sql(
            "select secret from access.authenticator where account = ? and proved is null and made >= ?")
        .params(account, Times.utc(notBefore))
        .query((row, n) -> row.getBytes("secret"))
        .optional();
  }

  /** A secret to be proved, in the place of another such; nothing where one counts already. */
  void add(String account, byte[] secret, Instant now) {
    database
        .jdbc()
        .sql("delete from access.authenticator where account = ? and proved is null")
        .param(account)
        .update();
    database
        .jdbc()
        .sql(
            "insert into access.authenticator (account, secret, made) values (?, ?, ?) on conflict do nothing")
        .params(account, secret, Times.utc(now))
        .update();
  }

  /** The secret that is to replace the one that counts, unless it is older than that. */
  Optional<byte[]> next(String account, Instant notBefore) {
    return database
        .jdbc()
        .sql("select next_secret from access.authenticator where account = ? and next_made >= ?")
        .params(account, Times.utc(notBefore))
        .query((row, n) -> row.getBytes("next_secret"))
        .optional();
  }

  /** A secret to be proved, which then replaces the one that counts; nothing where none does. */
  void addNext(String account, byte[] secret, Instant now) {
    database
        .jdbc()
        .sql(
            "update access.authenticator set next_secret = ?, next_made = ? where account = ? and proved is not null")
        .params(secret, Times.utc(now), account)
        .update();
  }

  /** Whether it was this secret that waited to replace the other. */
  boolean replace(String account, byte[] secret, long step, Instant now) {
    return database
            .jdbc()
            .sql(REPLACE)
            .param("account", account)
            .param("secret", secret)
            .param("step", step)
            .param("now", Times.utc(now))
            .update()
        > 0;
  }

  /** Whether it was this secret that waited to be proved, and no other request was quicker. */
  boolean prove(String account, byte[] secret, long step, Instant now) {
    return database
            .jdbc()
            .sql(PROVE)
            .param("account", account)
            .param("secret", secret)
            .param("step", step)
            .param("now", Times.utc(now))
            .update()
        > 0;
  }

  /** Whether no code of that step or a later one was taken before. */
  boolean takeStep(String account, long step, Instant now) {
    return database
            .jdbc()
            .sql(TAKE_STEP)
            .param("account", account)
            .param("step", step)
            .param("now", Times.utc(now))
            .update()
        > 0;
  }

  /** Removes the authenticator that counts. */
  boolean remove(String account) {
    return database
            .jdbc()
            .sql("delete from access.authenticator where account = ? and proved is not null")
            .param(account)
            .update()
        > 0;
  }

  Optional<Codes> codes(String account) {
    return database
        .jdbc()
        .sql(
            "select count(*) as remaining, max(made) as made from access.recovery_code where account = ? having count(*) > 0")
        .param(account)
        .query((row, n) -> new Codes(row.getInt("remaining"), Times.instant(row, "made")))
        .optional();
  }

  void removeCodes(String account) {
    database
        .jdbc()
        .sql("delete from access.recovery_code where account = ?")
        .param(account)
        .update();
  }

  void replaceCodes(String account, List<byte[]> hashes, Instant now) {
    removeCodes(account);
    for (var hash : hashes) {
      database
          .jdbc()
          .sql("insert into access.recovery_code (account, hash, made) values (?, ?, ?)")
          .params(account, hash, Times.utc(now))
          .update();
    }
  }

  /**
   * Whether it was one that had not been used; of two requests with the same one, one finds none.
   */
  boolean takeCode(String account, byte[] hash) {
    return database
            .jdbc()
            .sql("delete from access.recovery_code where account = ? and hash = ?")
            .params(account, hash)
            .update()
        > 0;
  }
}
