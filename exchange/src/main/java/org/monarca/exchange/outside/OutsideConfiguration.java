package org.monarca.exchange.outside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(OutsideConfiguration.class);

  @Bean
  OutsideDoor outsideDoor(OutsideSettings settings) {
    if (settings.loopback()) {
      LOG.error("outside.loopback: for demonstrations alone, for States reach this machine");
    }
    return OutsideDoor.of(settings.reach());
  }

  @Bean
  OutsideUrl outsideUrl(OutsideSettings settings) {
    return new OutsideUrl(settings.loopback());
  }
}
