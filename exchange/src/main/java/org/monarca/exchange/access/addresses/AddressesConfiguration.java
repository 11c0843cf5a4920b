package org.monarca.exchange.access.addresses;

import java.time.Duration;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends and forgets changes of addresses whose time is over while the service runs. */
@Configuration(proxyBeanMethods = false)
class AddressesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  private static final String FORGET =
      """
      delete from access.address_change
       where id in (select c.id from access.address_change c join access.v_ended e on e.account = c.account
                     where e.since <= :before order by e.since, c.id limit :most for update of c skip locked)
      returning id::text
      """;

  @Bean
  Worker addressWorker(ChangingAddresses changing) {
    return new Worker("addresses", changing::endSome, LOOK_EVERY);
  }

  @Bean
  Disposable addressesOfEnded(Database database) {
    return Disposable.named("address-changes", database, FORGET);
  }
}
