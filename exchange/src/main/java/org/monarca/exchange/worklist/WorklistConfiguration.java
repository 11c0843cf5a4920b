package org.monarca.exchange.worklist;

import java.time.Duration;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time, and changes of people and offices, do to tasks, and how many there are. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  /** What has changed since is added by every reader. */
  private static final Duration ADD_UP_EVERY = Duration.ofSeconds(10);

  private static final int ADDED_UP_AT_ONCE = 20_000;

  @Bean
  Worker escalationWorker(Escalation escalation) {
    return new Worker("escalation", escalation::moveSome, LOOK_EVERY);
  }

  @Bean
  Worker rehousingWorker(Rehousing rehousing) {
    return new Worker("rehousing", rehousing::moveSome, LOOK_EVERY);
  }

  @Bean
  Worker holderWorker(Holders holders) {
    return new Worker("holders", holders::freeSome, LOOK_EVERY);
  }

  @Bean
  Worker reminderWorker(Reminders reminders) {
    return new Worker("reminders", reminders::remindSome, LOOK_EVERY);
  }

  @Bean
  Worker tallyWorker(Database database) {
    return new Worker("tally", new Tally(database, ADDED_UP_AT_ONCE)::foldSome, ADD_UP_EVERY);
  }
}
