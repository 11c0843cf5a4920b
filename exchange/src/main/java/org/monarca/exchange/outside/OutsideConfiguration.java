package org.monarca.exchange.outside;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(OutsideConfiguration.class);

  @Bean
  OutsideDoor outsideDoor(OutsideSettings settings, Environment environment) {
    refuseFormer(Binder.get(environment));
    if (settings.loopback()) {
      LOG.warn("outside.loopback: for demonstrations alone, for States reach this machine");
    }
    return OutsideDoor.of(settings.reach());
  }

  @Bean
  OutsideUrl outsideUrl(OutsideSettings settings) {
    return new OutsideUrl(settings.loopback());
  }

  /**
   * What had these names would close nothing any more, and of the environment's variables nobody
   * says which are unknown.
   */
  private static void refuseFormer(Binder binder) {
    for (var name : List.of("closed", "loopback")) {
      if (binder.bind("monarca.webhooks." + name, Bindable.listOf(String.class)).isBound()) {
        throw new IllegalStateException(
            "monarca.webhooks.%s is monarca.outside.%s now".formatted(name, name));
      }
    }
  }
}
