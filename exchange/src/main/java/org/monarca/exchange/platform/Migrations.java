package org.monarca.exchange.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings a database's tables to this version. Done by the owner, whose connection ends with it;
 * {@code ${service}} in a script is the role of the running service.
 *
 * <p>There is one connection alone, and so one transaction for a script and for the row that says
 * that it has run. With two of them, as is usual, whoever is killed between their commits leaves a
 * script that no start can run again.
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
    var owner = address.owner();
    try (var connection =
        new SingleConnectionDataSource(address.url(), owner.user(), owner.password(), true)) {
      Flyway.configure()
          .dataSource(connection)
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
}
