package org.monarca.exchange.access.people;

import java.time.Instant;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** The digests of passwords, in the transaction under way. */
final class PasswordStore {

  /** Whoever was let in by the old one is let in no longer. */
  private static final String PUT =
      "update access.account set password_hash = :hash, signed_out = :at where id = :id";

  private final Database database;

  PasswordStore(Database database) {
    this.database = database;
  }

  void put(String account, String hash, Instant at) {
    database
        .jdbc()
        .sql(PUT)
        .param("hash", hash)
        .param("at", Times.utc(at))
        .param("id", account)
        .update();
  }
}
