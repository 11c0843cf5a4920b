package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever is killed in the middle of a migration leaves nothing half done, and whoever comes after
 * goes on from there.
 */
class MigrationCrashTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Every table, column, index, policy and function, and which scripts have run. */
  private static final String MADE =
      """
      select concat_ws(' ', 'column', table_schema, table_name, column_name, data_type, is_nullable, column_default)
        from information_schema.columns where table_schema !~ '^(pg_|information_schema|platform)'
      union all
      select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname !~ '^(pg_|platform)'
      union all
      select concat_ws(' ', 'policy', schemaname, tablename, policyname, cmd, qual, with_check) from pg_policies
      union all
      select concat_ws(' ', 'function', pg_get_functiondef(p.oid))
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^(pg_|information_schema|platform)' and p.prokind <> 'a'
      union all
      select concat_ws(' ', 'script', version, success) from platform.flyway_schema_history
      order by 1
      """;

  private static final String FAR =
      "select count(*) from platform.flyway_schema_history where version::numeric > ?";

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static List<String> calm;

  @BeforeAll
  static void migrateUndisturbed() throws IOException {
    server = CrashingServer.start(folder);
    calm = made(server.copy());
    assertThat(calm).hasSizeGreaterThan(1_000);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  /** Who is killed, once so many scripts have run. */
  enum Victim {
    SERVICE(20),
    BACKEND(60),
    POSTMASTER(100);

    private final int scripts;

    Victim(int scripts) {
      this.scripts = scripts;
    }
  }

  @Test
  void aMigrationThatIsCutOffAgainAndAgainIsMadeWhole() throws Exception {
    var name = server.empty();
    for (var victim : Victim.values()) {
      var migration = begin(name);
      await(victim.scripts, name, migration);
      switch (victim) {
        case SERVICE -> migration.destroyForcibly();
        case BACKEND -> CrashingServer.kill(backend(name));
        case POSTMASTER -> server.killPostmaster();
      }
      assertThat(migration.waitFor()).as("%s was killed", victim).isNotZero();
      server.awaitAnswer();
    }

    assertThat(begin(name).waitFor()).isZero();
    assertThat(made(name)).isEqualTo(calm);
  }

  @Test
  void twoServicesThatStartAtOnceMigrateTogether() throws Exception {
    var name = server.empty();
    var one = begin(name);
    var other = begin(name);

    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(made(name)).isEqualTo(calm);
  }

  private static Process begin(String name) throws IOException {
    return JavaProcess.of(MigrationProcess.class, server.reached(name))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void await(int scripts, String name, Process migration)
      throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    try (var look = server.look(name)) {
      while (!areThrough(scripts, look)) {
        assertThat(migration.isAlive()).as("killed too late").isTrue();
        assertThat(Instant.now()).isBefore(until);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private static boolean areThrough(int scripts, TestDatabase look) {
    return look.jdbc()
            .sql("select to_regclass('platform.flyway_schema_history') is not null")
            .query(Boolean.class)
            .single()
        && look.jdbc().sql(FAR).param(scripts).query(Long.class).single() > 0;
  }

  private static long backend(String name) {
    try (var look = server.look(name)) {
      return look.jdbc()
          .sql(
              "select pid from pg_stat_activity where datname = ? and usename = 'monarca_owner' order by state = 'idle' limit 1")
          .param(name)
          .query(Long.class)
          .single();
    }
  }

  private static List<String> made(String name) {
    try (var look = server.look(name)) {
      return look.jdbc().sql(MADE).query(String.class).list();
    }
  }
}
