package org.monarca.exchange.access.links;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets links that are over while the service runs. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {

  private static final String FORGET =
      """
      delete from access.link
       where hash in (select hash from access.link where expires <= :before order by expires limit :most)
      """;

  @Bean
  Disposable linksOver(Database database) {
    return Disposable.secret("links", database, FORGET);
  }
}
