package org.monarca.exchange.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.core.io.ClassPathResource;

/**
 * A database with a few rows of everybody's in each table behind row security, and those who look
 * at it.
 */
abstract class AtTheWall {

  static final Actor TEXAS = Actor.person("tx", "state-data-admin", "TX");
  static final Actor CALIFORNIA = Actor.person("ca", "state-data-admin", "CA");
  static final Actor DEPARTMENT = Actor.person("us", "federal-user", null);
  static final Actor EXCHANGE = Actor.exchange("test");

  static final String WALLED =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid)
       order by 1
      """;

  static TestDatabase test;

  final Database database = test.database();

  @BeforeAll
  static void fill() throws IOException {
    test = TestDatabase.fresh();
    test.jdbc()
        .sql(new ClassPathResource("walls/rows.sql").getContentAsString(StandardCharsets.UTF_8))
        .update();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  final long records() {
    return database.jdbc().sql("select count(*) from students.source").query(Long.class).single();
  }

  static List<String> names(String sql) {
    return test.jdbc().sql(sql).query(String.class).list();
  }

  /** Whose a row is tells its place: they were made in that order. */
  final String seenBy(Actor actor, String table) {
    var all = places(EXCHANGE, table);
    var owners = all.size() > 3 ? List.of("tx", "tx2", "ca", "us") : List.of("tx", "ca", "us");
    var seen = places(actor, table);
    if (actor.equals(EXCHANGE)) {
      return seen.equals(all) ? "all" : "some";
    }
    return seen.isEmpty()
        ? "-"
        : seen.stream()
            .map(place -> owners.get(all.indexOf(place)))
            .collect(Collectors.joining("+"));
  }

  private List<String> places(Actor actor, String table) {
    return database.read(
        actor,
        () ->
            database
                .jdbc()
                .sql("select ctid::text from %s order by ctid".formatted(table))
                .query(String.class)
                .list());
  }
}
