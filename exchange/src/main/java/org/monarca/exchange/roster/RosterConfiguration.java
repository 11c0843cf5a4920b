package org.monarca.exchange.roster;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of lists is seen, and when their lines go. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

  static final String FORGET =
      """
      with over as materialized (
        select source_id, enrollment from roster.stay where ended < (:before at time zone 'UTC')::date
         order by ended, source_id, enrollment limit :most)
      delete from roster.stay using over where stay.source_id = over.source_id and stay.enrollment = over.enrollment
      returning stay.source_id::text
      """;

  @Bean
  Bounds bounds() {
    return Bounds.published();
  }

  @Bean
  Disposable linesThatAreOver(Database database) {
    return Disposable.named("list-lines", database, FORGET);
  }
}
