package org.monarca.exchange.access.clients;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets assertions that are over while the service runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class ClientsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker assertionWorker(SeenAssertions seen) {
    return new Worker("assertions", seen::forgetSome, LOOK_EVERY);
  }
}
