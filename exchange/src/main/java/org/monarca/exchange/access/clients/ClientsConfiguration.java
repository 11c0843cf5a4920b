package org.monarca.exchange.access.clients;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets assertions and tokens that are over while the service runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class ClientsConfiguration {

  private static final String FORGET_ASSERTIONS =
      """
      delete from access.seen_assertion
       where (client_id, jti) in (select client_id, jti from access.seen_assertion where expires <= :before order by expires limit :most)
      """;

  private static final String FORGET_TOKENS =
      """
      delete from access.token
       where hash in (select hash from access.token where expires <= :before order by expires limit :most for update skip locked)
      """;

  @Bean
  Disposable assertionsOver(Database database) {
    return Disposable.secret("assertions", database, FORGET_ASSERTIONS);
  }

  @Bean
  Disposable tokensOver(Database database) {
    return Disposable.secret("system-tokens", database, FORGET_TOKENS);
  }
}
