package org.monarca.exchange.access.duties;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds people of their duties while the service runs. */
@Configuration(proxyBeanMethods = false)
class DutiesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker dutyWorker(DutyReminders reminders) {
    return new Worker("duties", reminders::doSome, LOOK_EVERY);
  }
}
