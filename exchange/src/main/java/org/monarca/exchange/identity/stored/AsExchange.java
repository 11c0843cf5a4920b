package org.monarca.exchange.identity.stored;

import java.util.function.Supplier;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/**
 * The exchange at its own work, whoever set it to it: who is who cannot be told from one State's
 * records alone. What a person may see of it is judged before and after.
 */
public final class AsExchange {

  /** As which it does so. */
  public static final Actor LINKAGE = Actor.exchange("linkage");

  private AsExchange() {}

  /** Reads in one transaction, or within the one under way. */
  public static <T> T read(Database database, Supplier<T> work) {
    return database.read(LINKAGE, work);
  }

  /** Writes in one transaction, or within the one under way. */
  public static <T> T write(Database database, Supplier<T> work) {
    return database.write(LINKAGE, work);
  }
}
