package org.monarca.exchange.students;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells operators how many numbers are left for what is said at moments of its own. */
@Configuration(proxyBeanMethods = false)
class TellingsLeft {

  static final String NAME = "monarca.students.tellings.left";

  private static final String LEFT =
      "select 2147483647 - coalesce(max(number), 0)::bigint from students.telling";

  @Bean
  WatchedCount tellingsLeft(Database database) {
    return new WatchedCount(
        NAME,
        "Numbers left for what States say at moments of their own",
        database,
        () -> database.jdbc().sql(LEFT).query(Long.class).single());
  }
}
