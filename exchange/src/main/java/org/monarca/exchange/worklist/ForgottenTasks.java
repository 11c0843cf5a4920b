package org.monarca.exchange.worklist;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets tasks that were closed long ago, with what became of them and who was reminded. What was
 * decided stands with the feature that asked.
 */
@Configuration(proxyBeanMethods = false)
class ForgottenTasks {

  private static final String FORGET =
      """
      with long_ago as materialized (
        select id from worklist.task where closed <= :before order by closed, id limit :most for update skip locked),
      events as (delete from worklist.event where task in (select id from long_ago)),
      reminders as (delete from worklist.reminder where task in (select id from long_ago))
      delete from worklist.task where id in (select id from long_ago) returning id::text
      """;

  @Bean
  Disposable tasksLongAgo(Database database) {
    return Disposable.named("tasks", database, FORGET);
  }
}
