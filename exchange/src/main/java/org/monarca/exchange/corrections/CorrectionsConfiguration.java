package org.monarca.exchange.corrections;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When what States were asked is forgotten. */
@Configuration(proxyBeanMethods = false)
class CorrectionsConfiguration {

  private static final String FORGET =
      """
      with over as materialized (
        select id from corrections.value_check where verdict is not null and answered < :before
         order by answered, id limit :most)
      delete from corrections.value_check using over where value_check.id = over.id
      returning value_check.id::text
      """;

  @Bean
  Disposable answeredChecks(Database database) {
    return Disposable.named("value-checks", database, FORGET);
  }
}
