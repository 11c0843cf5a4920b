package org.monarca.exchange.sealing;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Product;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keys together, and makes sure of them before anybody seals or opens anything. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {

  @Bean
  OuterKeys outerKeys(SealingSettings settings, Product product) {
    var named = settings.file();
    return named == null
        ? new OuterKeys(product.data().resolve(OuterKeys.FILE), false)
        : new OuterKeys(named, true);
  }

  @Bean
  Seals seals(Database database, OuterKeys outer, Audit audit, InstantSource clock) {
    var seals = new Seals(database, outer, audit, clock);
    new KeysFit(database, outer, seals).check();
    return seals;
  }

  @Bean
  Rotation keyRotation(
      Database database, Seals seals, OuterKeys outer, Audit audit, InstantSource clock) {
    return new Rotation(database, seals, outer, audit, clock);
  }
}
