package org.monarca.exchange.oversight.demands;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees to it that no decision waits for somebody who has left, while the service runs. */
@Configuration(proxyBeanMethods = false)
class DemandsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker demandWorker(Seconds seconds) {
    return new Worker("demands", seconds::handOn, LOOK_EVERY);
  }
}
