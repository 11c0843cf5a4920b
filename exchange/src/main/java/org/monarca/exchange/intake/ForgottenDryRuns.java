package org.monarca.exchange.intake;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets dry runs a day after they ended, with all that was found in them. A submission that
 * counts is never removed: the database refuses it.
 */
@Configuration(proxyBeanMethods = false)
class ForgottenDryRuns {

  private static final String FORGET =
      """
      delete from intake.submission
       where id in (select id from intake.submission where dry_run and status in ('done', 'rejected') and finished <= :before
                     order by finished, id limit :most for update skip locked)
      returning id::text
      """;

  @Bean
  Disposable dryRunsOver(Database database) {
    return Disposable.named("dry-runs", database, FORGET);
  }
}
