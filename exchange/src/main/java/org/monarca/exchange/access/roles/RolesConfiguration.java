package org.monarca.exchange.access.roles;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends roles by time while the service runs. */
@Configuration(proxyBeanMethods = false)
class RolesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  Worker roleWorker(EndingGrants grants) {
    return new Worker("roles", grants::doSome, LOOK_EVERY);
  }
}
