package org.monarca.exchange.worklist;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets time move tasks up while the service runs. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  Worker escalationWorker(Escalation escalation) {
    return new Worker("escalation", escalation::moveSome, LOOK_EVERY);
  }
}
