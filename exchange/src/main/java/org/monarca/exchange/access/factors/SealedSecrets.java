package org.monarca.exchange.access.factors;

import java.sql.Types;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.SealedHolder;
import org.springframework.stereotype.Component;

/** Seals the secrets of authenticators anew, those of an earlier version among them. */
@Component
final class SealedSecrets implements SealedHolder {

  private static final int ACCOUNTS = 500;

  private static final String SOME =
      """
      select account, secret, next_secret from access.authenticator
       where account > :after order by account limit :some for no key update
      """;

  private static final String USES =
      """
      select exists (
        select from access.authenticator a, unnest(array[a.secret, a.next_secret]) kept
         where substring(kept for 4) = int4send(?::integer))
      """;

  private final Database database;
  private final FactorKey key;

  SealedSecrets(Database database, FactorKey key) {
    this.database = database;
    this.key = key;
  }

  @Override
  public String name() {
    return "access.authenticator";
  }

  @Override
  public boolean holds(String scope) {
    return scope.equals(FactorKey.SCOPE);
  }

  @Override
  public Optional<String> sealAnew(String scope, String after) {
    int current = key.current();
    var last = new AtomicReference<@Nullable String>();
    database
        .jdbc()
        .sql(SOME)
        .param("after", after)
        .param("some", ACCOUNTS)
        .query(row -> {
          var account = row.getString("account");
          database
              .jdbc()
              .sql(
                  "update access.authenticator set secret = :secret, next_secret = :next where account = :account")
              .param("secret", anew(account, row.getBytes("secret"), current), Types.BINARY)
              .param("next", anew(account, row.getBytes("next_secret"), current), Types.BINARY)
              .param("account", account)
              .update();
          last.set(account);
        });
    return Optional.ofNullable(last.get());
  }

  /** Bytes that an earlier version happened to begin so count too: then a key lives longer. */
  @Override
  public boolean uses(String scope, int number) {
    return database.jdbc().sql(USES).param(number).query(Boolean.class).single();
  }

  private byte @Nullable [] anew(String account, byte @Nullable [] kept, int current) {
    return kept == null || FactorKey.isUnder(current, kept)
        ? kept
        : key.open(account, kept).map(secret -> key.seal(account, secret)).orElse(kept);
  }
}
