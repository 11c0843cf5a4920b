package org.monarca.exchange.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's tables to this version. Done by the owner, whose connection ends with it;
 * {@code ${service}} in a script is the role of the running service.
 */
final class Migrations {

  private Migrations() {}

  static void run(DatabaseAddress address) {
    Flyway.configure()
        .dataSource(address.url(), address.owner().user(), address.owner().password())
        .locations("classpath:db/migration")
        .defaultSchema("platform")
        .createSchemas(true)
        .placeholders(Map.of("service", address.service().user()))
        .load()
        .migrate();
  }
}
