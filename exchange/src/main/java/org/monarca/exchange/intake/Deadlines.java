package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Times;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** What ends by itself: a list nobody confirmed. */
final class Deadlines {

  private static final Duration TO_CONFIRM = Duration.ofDays(14);

  private static final String UNCONFIRMED =
      """
      select id, withdraw from intake.submission
       where status = 'waiting' and waiting_since < :before
         for update skip locked
      """;

  private final Ledger ledger;
  private final InstantSource clock;
  private final Audit audit;

  Deadlines(Ledger ledger, InstantSource clock, Audit audit) {
    this.ledger = ledger;
    this.clock = clock;
    this.audit = audit;
  }

  void look() {
    ledger.database().write(Ledger.WORKER, () -> unconfirmed().forEach(this::reject));
  }

  private List<Waiting> unconfirmed() {
    return ledger
        .database()
        .jdbc()
        .sql(UNCONFIRMED)
        .param("before", Times.utc(clock.instant().minus(TO_CONFIRM)))
        .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
  }

  private void reject(Waiting waiting) {
    var finding =
        Finding.ofSubmission(
            Problem.NOT_CONFIRMED_IN_TIME,
            Long.toString(TO_CONFIRM.toDays()),
            Long.toString(waiting.withdraw()));
    ledger.findings().keep(waiting.id(), List.of(finding));
    ledger.progression().rejected(waiting.id(), null);
    audit.record(
        Ledger.WORKER,
        Entry.refused("submission.confirm", "submission", waiting.id().toString(), finding.code()));
  }

  private record Waiting(UUID id, long withdraw) {}
}
