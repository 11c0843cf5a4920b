package org.monarca.exchange.identity.shadow;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.models.LinkageSettings;
import org.monarca.exchange.identity.models.Models;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.monarca.linkage.Standardiser;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts shadow runs together, and the thread that works on them. */
@Configuration(proxyBeanMethods = false)
class ShadowConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  @Bean
  Worker shadowWorker(
      Database database,
      InstantSource clock,
      Audit audit,
      Models models,
      Standardiser standardiser,
      JsonMapper json,
      LinkageSettings settings) {
    var work = new ShadowWork(database, clock, audit, models, standardiser, json, settings.chunk());
    return new Worker("shadow", work::takeOne, LOOK_EVERY);
  }

  @Bean
  ShadowRuns shadowRuns(
      Database database,
      InstantSource clock,
      Audit audit,
      Models models,
      JsonMapper json,
      @Qualifier("shadowWorker") Worker shadowWorker) {
    return new ShadowRuns(database, clock, audit, models, json, shadowWorker::nudge);
  }
}
