package org.monarca.exchange.oversight;

import java.time.Duration;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at weeks that are over, and forgets those long ago, while the service runs. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(30);

  private static final String FORGET =
      """
      with long_ago as materialized (select day from oversight.week where made <= :before order by day limit :most),
      lines as (delete from oversight.unusual where week in (select day from long_ago))
      delete from oversight.week where day in (select day from long_ago) returning day::text
      """;

  @Bean
  Worker weekWorker(Weeks weeks) {
    return new Worker("weeks", weeks::lookAtOne, LOOK_EVERY);
  }

  @Bean
  Disposable weeksLongAgo(Database database) {
    return Disposable.named("weeks", database, FORGET);
  }
}
