package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
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
import tools.jackson.databind.json.JsonMapper;

/** Puts the webhooks together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhooksConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private static final String FORGET_MESSAGES =
      """
      delete from webhooks.message where id in (
        select id from webhooks.message where finished <= :before order by finished, id limit :most for update skip locked)
      returning id::text
      """;

  private static final String FORGET_SECRETS =
      """
      delete from webhooks.secret where id in (
        select id from webhooks.secret where until <= :before order by until, id limit :most for update skip locked)
      """;

  @Bean
  Webhooks webhooksRoom(Database database, Seals seals, JsonMapper json, InstantSource clock) {
    return Webhooks.of(database, seals, json, clock, CrashPoint.NONE);
  }

  @Bean
  AdministratorsTold webhookNotices(RoleGrants grants, Notices notices) {
    return new AdministratorsTold(grants, notices, "webhook");
  }

  @Bean
  Workers webhookWorkers(
      Webhooks room,
      OutsideDoor door,
      WebhookSettings settings,
      AdministratorsTold webhookNotices) {
    var delivering =
        room.delivering(new SocketDoor(door, settings.patience()), webhookNotices::failing);
    return new Workers("webhooks", settings.workers(), delivering::takeOne, LOOK_EVERY);
  }

  @Bean
  Signals signals(Webhooks room, Workers webhookWorkers) {
    return room.signals(webhookWorkers::nudge);
  }

  @Bean
  WebhookDesk webhookDesk(
      Database database,
      Webhooks room,
      OutsideUrl fit,
      Colleagues colleagues,
      Audit audit,
      AdministratorsTold webhookNotices,
      InstantSource clock,
      Workers webhookWorkers) {
    return new WebhookDesk(
        database, room, fit, colleagues, audit, webhookNotices, clock, webhookWorkers::nudge);
  }

  @Bean
  SealedHolder sealedSigningSecrets(Database database, Seals seals) {
    return new SealedRows(database, seals, "webhooks.secret", SigningSecrets::place);
  }

  @Bean
  Disposable webhookMessagesLongAgo(Database database) {
    return Disposable.named("webhook-messages", database, FORGET_MESSAGES);
  }

  @Bean
  Disposable formerWebhookSecrets(Database database) {
    return Disposable.secret("webhook-secrets", database, FORGET_SECRETS);
  }

  @Bean
  WatchedCount lateWebhooks(Database database, InstantSource clock) {
    return LateMessages.of(database, clock);
  }
}
