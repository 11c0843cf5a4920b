package org.monarca.exchange.sealing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does about keys while it runs. */
@Configuration(proxyBeanMethods = false)
class ResealingConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  @Bean
  Worker resealingWorker(
      Database database, List<SealedHolder> holders, Audit audit, InstantSource clock) {
    return new Worker(
        "resealing", new Resealing(database, holders, audit, clock)::takeOne, LOOK_EVERY);
  }

  @Bean
  WatchedCount scopesResealing(Database database) {
    return new WatchedCount(
        "monarca.keys.resealing",
        "States, and parts of the exchange, whose sealed values are being brought under another key",
        database,
        new ResealingStore(database)::count);
  }
}
