package org.monarca.exchange.oversight;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at weeks that are over, while the service runs. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(30);

  @Bean
  Worker weekWorker(Weeks weeks) {
    return new Worker("weeks", weeks::lookAtOne, LOOK_EVERY);
  }
}
