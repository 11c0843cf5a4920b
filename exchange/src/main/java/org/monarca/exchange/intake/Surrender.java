package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * What follows when the work on a submission fails on our side. It is tried again, each time after
 * a longer rest. One that failed again and again before anything of it was stored ends as rejected,
 * so that its sender learns of it; one that is stored in part can only be led to its end.
 */
final class Surrender {

  /** Failures in a row, about a quarter of an hour of them. */
  static final int MOST_ATTEMPTS = 10;

  private final Ledger ledger;
  private final Audit audit;

  Surrender(Ledger ledger, Audit audit) {
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Counts the failure; does nothing when another worker has the submission by now. */
  void failed(Claim claim) {
    ledger
        .database()
        .write(
            Ledger.WORKER,
            () -> {
              var failures = ledger.claims().failed(claim);
              if (failures.filter(Surrender::hopeless).isPresent()) {
                reject(claim);
              }
            });
  }

  /**
   * Whether the service died of it again and again; then it ends as rejected, and is not worked on.
   */
  boolean givesUp(Claim claim) {
    boolean isHopeless = hopeless(new Claims.Failures(claim.attempts(), claim.applied()));
    if (isHopeless) {
      ledger
          .database()
          .write(
              Ledger.WORKER,
              () -> {
                ledger.claims().hold(claim);
                reject(claim);
              });
    }
    return isHopeless;
  }

  private static boolean hopeless(Claims.Failures failures) {
    return failures.attempts() >= MOST_ATTEMPTS && failures.applied() == 0;
  }

  private void reject(Claim claim) {
    var finding = Finding.ofSubmission(Problem.COULD_NOT_BE_PROCESSED);
    ledger.findings().keep(claim.id(), List.of(finding));
    ledger.progression().rejected(claim.id(), null);
    audit.record(
        Ledger.WORKER,
        Entry.refused("submission.process", "submission", claim.id().toString(), finding.code()));
  }
}
