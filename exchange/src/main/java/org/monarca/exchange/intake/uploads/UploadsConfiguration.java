package org.monarca.exchange.intake.uploads;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.platform.Worker;
import org.monarca.exchange.retention.Disposable;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.submission.Limits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts uploads in several goes together. */
@Configuration(proxyBeanMethods = false)
class UploadsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  /** Their bytes go with them. */
  private static final String FORGET =
      """
      delete from intake.upload
       where id in (select id from intake.upload where expires <= :before and not untold order by expires, id limit :most for update skip locked)
      returning id::text
      """;

  private static final String WAITING =
      "select count(*) from intake.upload where expires is null and (tries > 1 or tries > 0 and rests is not null)";

  @Bean
  UploadStore uploadStore(Database database, InstantSource clock) {
    return new UploadStore(database, clock);
  }

  @Bean
  Parts uploadParts(Database database, Seals seals) {
    return new Parts(database, seals);
  }

  @Bean
  SealedParts sealedParts(Database database, Seals seals) {
    return new SealedParts(database, seals);
  }

  @Bean
  HandOver uploadHandOver(
      UploadStore store,
      Parts parts,
      Submissions submissions,
      Mappings mappings,
      Audit audit,
      InstantSource clock,
      UploadSettings settings) {
    return new HandOver(
        store, parts, submissions, mappings, audit, clock, settings.resumable(), CrashPoint.NONE);
  }

  @Bean
  Worker uploadWorker(HandOver handOver) {
    return new Worker("uploads", handOver::takeOne, LOOK_EVERY);
  }

  @Bean
  Worker uploadNewsWorker(Database database, Notices notices) {
    return new Worker("upload-news", new UploadNews(database, notices)::tellOne, LOOK_EVERY);
  }

  @Bean
  Uploads uploads(
      UploadStore store,
      Parts parts,
      HandOver handOver,
      Submissions submissions,
      Mappings mappings,
      UploadSettings settings,
      Audit audit,
      InstantSource clock) {
    var appending =
        new Appending(store, parts, mappings, audit, clock, settings.resumable(), CrashPoint.NONE);
    return new Uploads(
        store,
        appending,
        handOver,
        submissions,
        mappings,
        settings,
        audit,
        clock,
        Limits.published());
  }

  @Bean
  TusDoor tusDoor(Uploads uploads, InstantSource clock) {
    return new TusDoor(uploads, Limits.published(), clock);
  }

  @Bean
  WatchedCount uploadsWaiting(Database database) {
    return new WatchedCount(
        "monarca.uploads.waiting",
        "Uploads that came whole and could not be taken at their first try",
        database,
        () -> database.jdbc().sql(WAITING).query(Long.class).single());
  }

  @Bean
  Disposable uploadsOver(Database database) {
    return Disposable.named("uploads", database, FORGET);
  }
}
