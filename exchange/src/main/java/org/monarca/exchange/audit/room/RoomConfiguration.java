package org.monarca.exchange.audit.room;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the room of the audit trail while the service runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomSettings.class)
class RoomConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  private static final Actor METRICS = Actor.exchange("metrics");

  @Bean
  TrailRoom trailRoom(
      Database database, RoomSettings settings, RoomListener listener, InstantSource clock) {
    return new TrailRoom(database, settings, listener, clock);
  }

  @Bean
  Worker roomWorker(TrailRoom room) {
    return new Worker("audit-room", room::look, LOOK_EVERY);
  }

  @Bean
  WatchedCount trailBytes(Database database, TrailRoom room) {
    return new WatchedCount(
        "monarca.audit.bytes",
        "bytes that the audit trail takes, with its indexes",
        database,
        () -> room.now(METRICS).bytes());
  }

  @Bean
  WatchedCount trailDaily(Database database, TrailRoom room) {
    return new WatchedCount(
        "monarca.audit.daily",
        "entries of the audit trail in the last day that was closed",
        database,
        () -> room.now(METRICS).daily());
  }

  @Bean
  WatchedCount trailTight(Database database, TrailRoom room) {
    return new WatchedCount(
        "monarca.audit.tight",
        "1 where the audit trail needs more room",
        database,
        () -> room.now(METRICS).isTight() ? 1L : 0L);
  }
}
