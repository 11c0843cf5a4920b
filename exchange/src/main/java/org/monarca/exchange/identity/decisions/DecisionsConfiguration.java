package org.monarca.exchange.identity.decisions;

import java.time.Duration;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Worker;
import org.monarca.exchange.retention.Disposable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets proposals that nobody answers end, and forgets which requests were answered, while the
 * service runs.
 */
@Configuration(proxyBeanMethods = false)
class DecisionsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

  private static final String FORGET_ANSWERS =
      """
      delete from identity.task_answer
       where (task, version, person) in (select task, version, person from identity.task_answer where at <= :before order by at limit :most)
      returning task::text
      """;

  @Bean
  Worker proposalWorker(Answers answers) {
    return new Worker("proposals", () -> answers.expire() > 0, LOOK_EVERY);
  }

  @Bean
  Disposable answersLongAgo(Database database) {
    return Disposable.named("task-answers", database, FORGET_ANSWERS);
  }
}
