package org.monarca.exchange.identity.quality;

import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Standardiser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the report on linkage together. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

  @Bean
  Quality quality(Database database, InstantSource clock, Standardiser standardiser) {
    return new Quality(database, clock, standardiser);
  }
}
