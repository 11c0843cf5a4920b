package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a database comes to this version. */
class MigrationsTest {

  /** Tables and indexes whose latest change is of a transaction in which no script ended. */
  private static final String APART =
      """
      select c.oid::regclass::text
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'i', 'v') and n.nspname !~ '^(pg_|information_schema|platform)'
         and not exists (select from platform.flyway_schema_history script where script.xmin::text = c.xmin::text)
      """;

  @Test
  void aScriptAndThatItRanAreOneTransaction() {
    try (var fresh = TestDatabase.fresh()) {
      assertThat(fresh.jdbc().sql(APART).query(String.class).list()).isEmpty();
    }
  }
}
