package org.monarca.exchange.identity.decisions;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets proposals that nobody answers end while the service runs. */
@Configuration(proxyBeanMethods = false)
class DecisionsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker proposalWorker(Answers answers) {
    return new Worker("proposals", () -> answers.expire() > 0, LOOK_EVERY);
  }
}
