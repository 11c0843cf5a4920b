package org.monarca.exchange.access.factors;

import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Stops a start that cannot open the secrets that the database keeps, be they of an earlier
 * version: found out at the next sign-in it would lock out everybody who has a second factor.
 */
@Component
class KeyFits implements SmartInitializingSingleton {

  private final Database database;
  private final FactorStore factors;
  private final FactorKey key;

  KeyFits(Database database, FactorKey key) {
    this.database = database;
    this.factors = new FactorStore(database);
    this.key = key;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!fits()) {
      throw new IllegalStateException(
          "%s is not the key file of this database's second factors; name the right one by monarca.factors.key-file"
              .formatted(key.formerFile()));
    }
  }

  private boolean fits() {
    return database.read(
        Doorkeeper.ACTOR,
        () -> factors.passes((account, kept) -> key.open(account, kept).isPresent()));
  }
}
