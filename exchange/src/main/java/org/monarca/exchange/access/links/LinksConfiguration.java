package org.monarca.exchange.access.links;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets links that are over while the service runs. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker linkWorker(Links links) {
    return new Worker("links", links::forgetSome, LOOK_EVERY);
  }
}
