package org.monarca.exchange.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's tables to this version. Done by the owner, whose connection ends with it;
 * {@code ${service}} in a script is the role of the running service.
 */
final class Migrations {

  /**
   * Row security holds for the owner too: without it a script would change nothing, and not say so.
   */
  private static final String AS_THE_EXCHANGE =
      "select set_config('monarca.role', 'exchange', false)";

  private Migrations() {}

  static void run(DatabaseAddress address) {
    Flyway.configure()
        .dataSource(address.url(), address.owner().user(), address.owner().password())
        .locations("classpath:db/migration")
        .defaultSchema("platform")
        .createSchemas(true)
        .initSql(AS_THE_EXCHANGE)
        .placeholders(Map.of("service", address.service().user()))
        .load()
        .migrate();
  }
}
