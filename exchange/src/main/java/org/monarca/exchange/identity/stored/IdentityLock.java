package org.monarca.exchange.identity.stored;

import org.monarca.exchange.platform.Database;

/**
 * Whoever holds it is alone in issuing numbers, linking records, and saying by which model that is
 * done.
 */
public final class IdentityLock {

  private static final long KEY = 0x6964656e74697479L; // "identity"

  private IdentityLock() {}

  /** Waits for it; held until the transaction ends. What others have done is seen then. */
  public static void take(Database database) {
    database.jdbc().sql("select pg_advisory_xact_lock(?)").param(KEY).query(row -> {});
  }
}
