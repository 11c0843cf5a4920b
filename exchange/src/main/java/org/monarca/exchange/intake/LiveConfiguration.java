package org.monarca.exchange.intake;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.intake.refused.CheckListener;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.sealing.Seals;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what takes single children. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  /** While one waits for the database another thinks; linking is done by one at a time. */
  private static final int WORKERS = 2;

  private static final long MOST_BYTES = 64L << 20;

  /** A request is known again for the period of its rule. */
  private static final String FORGET =
      """
      delete from intake.live_request r
       using (select client, key from intake.live_request where at <= :before order by at limit :most for update skip locked) old
       where r.client = old.client and r.key = old.key
      """;

  @Bean
  LiveDays liveDays(Database database) {
    return new LiveDays(database);
  }

  @Bean
  LiveQueue liveQueue(
      Ledger ledger,
      LiveDays days,
      SourceRecords records,
      Identities identities,
      Upkeep lists,
      CheckListener checks,
      Audit audit,
      InstantSource clock,
      Seals seals) {
    var refused = new RefusedRecords(ledger.database(), checks);
    var children = new LiveChildren(ledger, days, records, identities, lists, refused, audit);
    var keys = new LiveKeys(ledger.database(), seals);
    return new LiveQueue(
        WORKERS, new LiveApplying(ledger, keys, children, audit, clock, CrashPoint.NONE)::apply);
  }

  @Bean
  LiveRecords liveRecords(LiveQueue queue, Ledger ledger, InstantSource clock) {
    var door = new LiveDoor(LiveRecords.AT_ONCE, MOST_BYTES);
    return new LiveRecords(queue, door, ledger.codes()::lastKnown, clock);
  }

  @Bean
  SealedAnswers sealedAnswers(Database database, Seals seals) {
    return new SealedAnswers(database, seals);
  }

  @Bean
  Disposable liveRequestsOver(Database database) {
    return Disposable.secret("live-requests", database, FORGET);
  }
}
