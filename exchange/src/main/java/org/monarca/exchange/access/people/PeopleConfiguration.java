package org.monarca.exchange.access.people;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends access that nobody uses while the service runs. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker accountWorker(UnusedAccounts unused) {
    return new Worker("accounts", unused::disableSome, LOOK_EVERY);
  }
}
