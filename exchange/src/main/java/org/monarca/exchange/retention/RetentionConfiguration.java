package org.monarca.exchange.retention;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Disposes of what was kept long enough while the service runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  @Bean
  Disposal disposal(
      Database database,
      RetentionSettings settings,
      List<Disposable> disposables,
      Audit audit,
      InstantSource clock) {
    return new Disposal(database, Rules.with(settings.set()), disposables, audit, clock);
  }

  @Bean
  Worker retentionWorker(Disposal disposal) {
    return new Worker("retention", disposal::disposeSome, LOOK_EVERY);
  }
}
