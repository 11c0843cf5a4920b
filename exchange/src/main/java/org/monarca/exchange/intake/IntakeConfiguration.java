package org.monarca.exchange.intake;

import java.time.InstantSource;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.intake.refused.CheckListener;
import org.monarca.exchange.intake.refused.RefusedFindings;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.intake.unusual.Comparisons;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Attendance;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Product;
import org.monarca.exchange.platform.WatchedCount;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.sealing.Seals;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.submission.Limits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

  private static final int BEATS_A_LEASE = 4;

  /**
   * Children applied together while systems speak of single ones: as long as these are linked,
   * nobody who waits to be answered at once can be.
   */
  private static final int LEFT_TO_LOADS = 100;

  @Bean
  Ledger submissionLedger(
      Database database,
      InstantSource clock,
      IntakeSettings settings,
      JsonMapper json,
      Seals seals,
      SubmissionListener listener,
      RoleGrants grants,
      Notices notices) {
    var people = new RejectedTold(database, grants, notices, clock);
    return Ledger.of(
        database,
        clock,
        database.clock(),
        settings.lease(),
        json,
        seals,
        submission -> {
          listener.rests(submission);
          people.rests(submission);
        });
  }

  @Bean
  SealedContents sealedContents(Database database, Seals seals) {
    return new SealedContents(database, seals);
  }

  @Bean
  SealedFindings sealedFindings(Database database, Seals seals, JsonMapper json) {
    return new SealedFindings(database, seals, json);
  }

  @Bean
  Workbench.Room workroom(Product product) {
    return Workbench.Room.in(product.work());
  }

  @Bean
  IntakeWorkers intakeWorkers(
      Ledger ledger,
      SourceRecords records,
      Identities identities,
      Upkeep lists,
      CheckListener checks,
      Comparisons comparisons,
      Audit audit,
      InstantSource clock,
      IntakeSettings settings,
      Workbench.Room room,
      Attendance attendance,
      JsonMapper json) {
    var speaking = new SpokenLately(ledger.database(), clock);
    var none = CrashPoint.NONE;
    var examining = new Examining(ledger, json, Limits.published());
    var heartbeat = new Heartbeat(ledger.claims(), settings.lease().dividedBy(BEATS_A_LEASE));
    var work =
        new SubmissionWork(
            ledger,
            new Checking(ledger, examining, records, identities, comparisons, audit, none),
            new Applying(
                ledger,
                records,
                new Linking(identities),
                lists,
                new RefusedRecords(ledger.database(), checks),
                audit,
                () ->
                    speaking.getAsBoolean()
                        ? Math.min(settings.chunk(), LEFT_TO_LOADS)
                        : settings.chunk(),
                none),
            new Deadlines(ledger, clock, audit),
            new Surrender(ledger, audit),
            heartbeat,
            room.folder());
    return new IntakeWorkers(
        work, heartbeat, GivingWay.to(attendance::isSomeoneThere), settings.workers());
  }

  @Bean
  Comparisons comparisons(Database database, JsonMapper json, InstantSource clock, Audit audit) {
    return new Comparisons(database, json, clock, audit);
  }

  @Bean
  RefusedFindings refusedFindings(Ledger ledger) {
    return ledger.findings()::ofRefused;
  }

  @Bean
  WatchedCount stuckSubmissions(Database database) {
    return StuckSubmissions.of(database, database.clock());
  }

  @Bean
  SeverityProposals severityProposals(Database database, InstantSource clock, Audit audit) {
    return new SeverityProposals(database, clock, audit);
  }

  @Bean
  Submissions submissions(
      Ledger ledger,
      IntakeWorkers workers,
      Audit audit,
      InstantSource clock,
      Workbench.Room room,
      UploadSettings uploads,
      Mappings mappings) {
    return new Submissions(
        ledger,
        audit,
        clock,
        Limits.published(),
        new DailyUploads(ledger.database(), clock, state -> uploads.aDayOf(state).toBytes()),
        room.folder(),
        workers::nudge,
        mappings::used,
        CrashPoint.NONE);
  }
}
