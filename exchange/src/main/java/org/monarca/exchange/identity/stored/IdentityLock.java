package org.monarca.exchange.identity.stored;

import java.util.function.Supplier;
import org.monarca.exchange.platform.Database;

/**
 * Whoever holds it is alone in issuing numbers, linking records, and saying by which model that is
 * done.
 */
public final class IdentityLock {

  private static final long KEY = 0x6964656e74697479L; // "identity"

  private IdentityLock() {}

  /**
   * Does the work in one transaction, alone, as the exchange: for whom, the work itself knows and
   * audits. Joins the one under way.
   */
  public static <T> T write(Database database, Supplier<T> work) {
    return database.write(
        AsExchange.LINKAGE,
        () -> {
          take(database);
          return work.get();
        });
  }

  /** Waits for it; held until the transaction ends. What others have done is seen then. */
  public static void take(Database database) {
    database.jdbc().sql("select pg_advisory_xact_lock(?)").param(KEY).query(row -> {});
  }
}
