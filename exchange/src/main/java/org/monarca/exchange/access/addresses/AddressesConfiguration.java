package org.monarca.exchange.access.addresses;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends changes of addresses whose time is over while the service runs. */
@Configuration(proxyBeanMethods = false)
class AddressesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker addressWorker(ChangingAddresses changing) {
    return new Worker("addresses", changing::endSome, LOOK_EVERY);
  }
}
