package org.monarca.exchange.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}
