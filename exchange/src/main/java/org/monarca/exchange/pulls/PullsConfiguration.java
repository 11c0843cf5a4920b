package org.monarca.exchange.pulls;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.notices.AdministratorsTold;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.OutsideUrl;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Workers;
import org.monarca.exchange.retention.Disposable;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.SealedRows;
import org.monarca.exchange.sealing.Seals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts scheduled pull together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PullSettings.class)
class PullsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

  private static final String FORGET_ATTEMPTS =
      """
      delete from pulls.attempt where id in (
        select id from pulls.attempt where finished <= :before order by finished, id limit :most)
      returning id::text
      """;

  @Bean
  Pulls pullsRoom(Database database, Seals seals, InstantSource clock) {
    return Pulls.of(database, seals, clock, CrashPoint.NONE);
  }

  @Bean
  AdministratorsTold pullNotices(RoleGrants grants, Notices notices) {
    return new AdministratorsTold(grants, notices, "pull");
  }

  @Bean
  Fetching fetching(
      Pulls room,
      Submissions submissions,
      Mappings mappings,
      States states,
      OutsideDoor door,
      PullSettings settings,
      Audit audit,
      AdministratorsTold pullNotices) {
    return new Fetching(
        room, submissions, mappings, states, door, settings.forEach(), audit, pullNotices::failing);
  }

  @Bean
  Workers pullWorkers(Fetching fetching, PullSettings settings) {
    return new Workers("pulls", settings.workers(), fetching::takeOne, LOOK_EVERY);
  }

  @Bean
  PullDesk pullDesk(
      Pulls room,
      OutsideUrl fit,
      Mappings mappings,
      States states,
      Colleagues colleagues,
      Audit audit,
      AdministratorsTold pullNotices,
      Workers pullWorkers) {
    return new PullDesk(
        room, fit, mappings, states, colleagues, audit, pullNotices, pullWorkers::nudge);
  }

  @Bean
  SealedHolder sealedPullSecrets(Database database, Seals seals) {
    return new SealedRows(database, seals, "pulls.secret", PullSecrets::place);
  }

  @Bean
  Disposable pullAttemptsLongAgo(Database database) {
    return Disposable.named("pull-attempts", database, FORGET_ATTEMPTS);
  }

  @Bean
  WatchedCount latePulls(Database database, InstantSource clock) {
    return LatePulls.of(database, clock);
  }
}
