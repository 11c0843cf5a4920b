package org.monarca.exchange.identity;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the records into memory when the service starts, as many as there is room for, and hears
 * from then on what was written, so that nobody who asks has much to catch up with.
 */
@Configuration(proxyBeanMethods = false)
class ReadingAhead {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  @Bean
  Worker readingAheadWorker(Identities identities) {
    return new Worker("reading-ahead", identities::readAhead, LOOK_EVERY);
  }
}
