package org.monarca.exchange.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's tables to this version. Done by the owner, whose connection ends with it;
 * {@code ${service}} in a script is the role of the running service.
 */
final class Migrations {

  /** Row security holds for the owner too, unless it says what it does: see {@code walls}. */
  private static final String MIGRATES = "select set_config('monarca.role', 'migration', false)";

  private Migrations() {}

  static void run(DatabaseAddress address) {
    Flyway.configure()
        .dataSource(address.url(), address.owner().user(), address.owner().password())
        .locations("classpath:db/migration")
        .defaultSchema("platform")
        .createSchemas(true)
        .initSql(MIGRATES)
        .placeholders(Map.of("service", address.service().user()))
        .load()
        .migrate();
  }
}
