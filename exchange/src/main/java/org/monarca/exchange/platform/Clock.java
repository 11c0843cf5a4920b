package org.monarca.exchange.platform;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, as every feature is given it; tests give another. */
@Configuration(proxyBeanMethods = false)
class Clock {

  @Bean
  InstantSource instantSource() {
    return InstantSource.system();
  }
}
