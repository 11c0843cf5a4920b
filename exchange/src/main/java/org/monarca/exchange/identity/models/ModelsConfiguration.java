package org.monarca.exchange.identity.models;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Standardiser;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the registry together, and the thread that learns. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkageSettings.class)
class ModelsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  Models models(Database database, InstantSource clock, Audit audit) {
    return new Models(database, clock, audit);
  }

  /** Before the first worker starts. */
  @Bean
  SmartInitializingSingleton shippedModel(Database database, InstantSource clock, Audit audit) {
    return new ShippedModel(database, clock, audit, LinkageModel.standard())::enter;
  }

  @Bean
  Standardiser standardiser() {
    return Standardiser.standard();
  }

  @Bean
  Worker learningWorker(
      Database database,
      InstantSource clock,
      Audit audit,
      Standardiser standardiser,
      LinkageSettings settings) {
    var work = new LearningWork(database, clock, audit, standardiser, settings);
    return new Worker("learning", work::takeOne, LOOK_EVERY);
  }

  @Bean
  Learnings learnings(
      Database database,
      InstantSource clock,
      Audit audit,
      Standardiser standardiser,
      @Qualifier("learningWorker") Worker learningWorker) {
    return new Learnings(database, clock, audit, standardiser, learningWorker::nudge);
  }
}
