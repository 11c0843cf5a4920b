package org.monarca.exchange.platform;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start on a database that loses, when its machine does, what it said it had written:
 * whoever was told that a submission is accepted may have nothing else of it (R1).
 */
final class Durability {

  private static final String OFF =
      "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting <> 'on' order by name";

  private Durability() {}

  static void check(DataSource source) {
    var off = off(source);
    if (!off.isEmpty()) {
      throw new IllegalStateException(
          "PostgreSQL would lose what it has written when its machine dies; set %s = on in its postgresql.conf"
              .formatted(String.join(" = on and ", off)));
    }
  }

  private static List<String> off(DataSource source) {
    return JdbcClient.create(source).sql(OFF).query(String.class).list();
  }
}
