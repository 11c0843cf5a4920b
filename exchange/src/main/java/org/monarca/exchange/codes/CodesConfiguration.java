package org.monarca.exchange.codes;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the translation tables of States together. */
@Configuration(proxyBeanMethods = false)
class CodesConfiguration {

  @Bean
  CodeTables codeTables(Database database, Audit audit, InstantSource clock) {
    return new CodeTables(database, audit, clock);
  }
}
