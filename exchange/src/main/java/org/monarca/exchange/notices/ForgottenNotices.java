package org.monarca.exchange.notices;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets mails that were sent, or given up, long ago, with each attempt at them. A digest stays
 * until all that stood in it is forgotten, and so does the mail that says why an address fails.
 */
@Configuration(proxyBeanMethods = false)
class ForgottenNotices {

  private static final String FORGET =
      """
      with long_ago as materialized (
        select id from notices.notice
         where finished <= :before
           and not exists (select from notices.notice gathered where gathered.digest = notice.id)
           and not exists (select from notices.failing where failing.notice = notice.id)
         order by finished, id limit :most for update skip locked),
      attempts as (delete from notices.attempt where notice in (select id from long_ago))
      delete from notices.notice where id in (select id from long_ago) returning id::text
      """;

  @Bean
  Disposable noticesLongAgo(Database database) {
    return Disposable.named("notices", database, FORGET);
  }
}
