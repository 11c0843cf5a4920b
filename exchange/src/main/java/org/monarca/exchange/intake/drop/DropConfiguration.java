package org.monarca.exchange.intake.drop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Product;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Worker;
import org.monarca.exchange.platform.Workers;
import org.monarca.exchange.retention.Disposable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the drop together. What it keeps is forgotten in time also where it is not served. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DropSettings.class)
class DropConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  private static final String FORGET_SETTLED =
      """
      delete from intake.dropped
       where id in (select id from intake.dropped where settled <= :before order by settled, id limit :most for update skip locked)
      returning id::text
      """;

  private static final String WAITING =
      """
      select count(*) from intake.dropped
       where status = 'ready' and ready <= :before and (tries > 0 or rests is null or rests <= :before)
      """;

  @Bean
  Spool dropSpool(Product product) {
    return Spool.under(folder(product));
  }

  @Bean
  Disposable droppedOver(Database database) {
    return Disposable.named("dropped", database, FORGET_SETTLED);
  }

  @Bean
  Disposable droppedUnfinished(Database database, Audit audit, InstantSource clock) {
    return new ForgottenDrops(database, audit, clock);
  }

  @Bean
  WatchedCount droppedWaiting(Database database, InstantSource clock) {
    return new WatchedCount(
        "monarca.sftp.waiting",
        "Files that came whole over SFTP 10 minutes ago or more and are not taken yet",
        database,
        () ->
            database
                .jdbc()
                .sql(WAITING)
                .param("before", Times.utc(clock.instant().minus(TOO_LONG)))
                .query(Long.class)
                .single());
  }

  private static Path folder(Product product) {
    return product.data().toAbsolutePath().resolve("sftp");
  }

  /** What there is only where the drop is served. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty("monarca.sftp.enabled")
  static class Served {

    @Bean
    DropStore dropStore(Database database, InstantSource clock, Spool spool) {
      return new DropStore(database, clock, spool.number());
    }

    @Bean
    Arrivals dropArrivals(Database database, Mappings mappings, InstantSource clock, Spool spool) {
      return new Arrivals(database, mappings, clock, spool.number());
    }

    @Bean
    Taking dropTaking(
        DropStore store,
        Spool spool,
        Submissions submissions,
        Mappings mappings,
        Audit audit,
        InstantSource clock) {
      return new Taking(store, spool, submissions, mappings, audit, clock);
    }

    /** Two, so that a large file of one State does not hold up another's. */
    @Bean
    Workers dropWorkers(Taking taking) {
      return new Workers("drop", 2, taking::takeOne, LOOK_EVERY);
    }

    @Bean
    Writers dropWriters() {
      return new Writers();
    }

    @Bean
    Worker dropPace(Writers dropWriters) {
      return new Worker(
          "drop-pace",
          () -> {
            dropWriters.endTheSlow();
            return false;
          },
          LOOK_EVERY);
    }

    @Bean
    KeyDoor dropDoor(DropKeys keys, RateLimits limits, Audit audit, DropSettings settings) {
      return new KeyDoor(keys, limits, audit, settings.sessions());
    }

    @Bean
    MeterBinder dropSessions(KeyDoor door) {
      return registry ->
          Gauge.builder("monarca.sftp.sessions", door, KeyDoor::sessions)
              .description("Connections to the SFTP drop")
              .register(registry);
    }

    @Bean
    DropServer dropServer(
        DropKeys keys,
        KeyDoor door,
        DropStore store,
        Arrivals arrivals,
        Spool spool,
        Submissions submissions,
        Mappings mappings,
        Writers dropWriters,
        UploadPlaces places,
        UploadSettings uploads,
        RateLimits limits,
        DropSettings settings,
        Workers dropWorkers,
        Product product,
        InstantSource clock,
        JsonMapper json) {
      var outbox = new Outbox(store, submissions, spool, json);
      var drop =
          new Drop(
              keys,
              new Inside(
                  store,
                  arrivals,
                  spool,
                  dropWriters,
                  places,
                  uploads.slowest().toBytes(),
                  settings,
                  clock,
                  dropWorkers::nudge),
              outbox,
              new MappingFolders(mappings, store, outbox),
              limits,
              clock);
      return new DropServer(settings, HostKey.in(folder(product)), door, drop);
    }
  }
}
