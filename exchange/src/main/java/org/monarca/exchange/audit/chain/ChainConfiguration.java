package org.monarca.exchange.audit.chain;

import java.time.Duration;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes days while the service runs. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

  @Bean
  Worker closingWorker(Heads heads) {
    return new Worker("audit", heads::closeOne, LOOK_EVERY);
  }

  @Bean
  WatchedCount unclosedDays(Database database, Heads heads) {
    return new WatchedCount(
        "monarca.audit.unclosed",
        "days that are over and not closed in the audit trail",
        database,
        heads::unclosed);
  }
}
