package org.monarca.exchange.applications;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets time do to applications what it does while the service runs. */
@Configuration(proxyBeanMethods = false)
class ApplicationsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker applicationWorker(Keeping keeping) {
    return new Worker("applications", keeping::doSome, LOOK_EVERY);
  }

  @Bean
  Disposable unconfirmedApplications(Keeping keeping) {
    return new ForgottenForms("applications-unconfirmed", keeping::forgetUnconfirmed);
  }

  @Bean
  Disposable applicationsOver(Keeping keeping) {
    return new ForgottenForms("applications", keeping::forgetOver);
  }
}
