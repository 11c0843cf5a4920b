package org.monarca.exchange.access.reviews;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens and ends reviews while the service runs. */
@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker reviewWorker(OpeningReviews opening, EndingReviews ending) {
    return new Worker("access-reviews", () -> opening.openOne() || ending.doSome(), LOOK_EVERY);
  }
}
