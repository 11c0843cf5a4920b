package org.monarca.exchange.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database's tables to this version. Done by the owner, whose connection ends with it;
 * {@code ${service}} in a script is the role of the running service.
 */
final class Migrations {

  /** Row security holds for the owner too, unless it says what it does: see {@code walls}. */
  private static final String MIGRATES = "select set_config('monarca.role', 'migration', false)";

  private Migrations() {}

  static void run(DatabaseAddress address) {
    run(address, MigrationVersion.LATEST);
  }

  /**
   * @param version up to which it is brought
   */
  static void run(DatabaseAddress address, MigrationVersion version) {
    Flyway.configure()
        .dataSource(address.url(), address.owner().user(), address.owner().password())
        .locations("classpath:db/migration")
        .defaultSchema("platform")
        .createSchemas(true)
        .initSql(MIGRATES)
        .target(version)
        .placeholders(Map.of("service", address.service().user()))
        .load()
        .migrate();
  }
}
