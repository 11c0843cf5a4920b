package org.monarca.exchange.access.tokens;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets people's tokens that are over while the service runs. */
@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

  private static final String FORGET =
      """
      delete from access.personal_token
       where id in (select id from access.personal_token where expires <= :before order by expires, id limit :most for update skip locked)
      returning id::text
      """;

  @Bean
  Disposable personalTokensOver(Database database) {
    return Disposable.named("personal-tokens", database, FORGET);
  }
}
