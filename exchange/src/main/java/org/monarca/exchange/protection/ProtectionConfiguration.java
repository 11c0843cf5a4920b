package org.monarca.exchange.protection;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks where protected children are, while the service runs. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

  @Bean
  Worker whereaboutsWorker(Whereabouts whereabouts) {
    return new Worker("whereabouts", whereabouts::lookSome, LOOK_EVERY);
  }
}
