package org.monarca.exchange.oversight.incidents;

import java.time.Duration;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds of what is due, while the service runs. */
@Configuration(proxyBeanMethods = false)
class IncidentsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  @Bean
  Worker incidentWorker(IncidentReminders reminders) {
    return new Worker("incidents", reminders::remind, LOOK_EVERY);
  }
}
