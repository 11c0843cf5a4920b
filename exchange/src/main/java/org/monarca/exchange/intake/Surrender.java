package org.monarca.exchange.intake;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What follows when the work on a submission fails on our side. It is tried again, each time after
 * a longer rest, and for as long as it takes where a {@link Hindrance} is behind it. What fails
 * again and again by itself before anything of it was stored, while others are led to their end,
 * ends as rejected, so that its sender learns of it; so does what the service dies of. One that is
 * stored in part can only be led to its end.
 */
final class Surrender {

  private static final Logger LOG = LoggerFactory.getLogger(Surrender.class);

  /** Failures in a row. */
  static final int MOST_ATTEMPTS = 10;

  private final Ledger ledger;
  private final Audit audit;

  /** What could not be written down when it happened, for the database was away. */
  private final Queue<Failure> owed = new ConcurrentLinkedQueue<>();

  private record Failure(Claim claim, boolean hindered) {}

  Surrender(Ledger ledger, Audit audit) {
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Counts the failure; does nothing when another worker has the submission by now. */
  void failed(Claim claim, boolean hindered) {
    settle(new Failure(claim, hindered));
  }

  /**
   * Writes down what is owed: a hold that nobody gives back would run out, as if the service had
   * died of the submission.
   */
  void catchUp() {
    for (int left = owed.size(); left > 0; left--) {
      Optional.ofNullable(owed.poll()).ifPresent(this::settle);
    }
  }

  /** It is owed until it is written down, or another has the submission; no other waits for it. */
  private void settle(Failure failure) {
    try {
      ledger.database().write(Ledger.WORKER, () -> count(failure));
    } catch (DataAccessException | TransactionException e) {
      LOG.error(
          "submission.failure-not-noted id={} at={}", failure.claim().id(), FailurePlace.of(e));
      owed.add(failure);
    }
  }

  private void count(Failure failure) {
    var claim = failure.claim();
    if (failure.hindered()) {
      ledger.claims().hindered(claim);
      return;
    }
    var failures = ledger.claims().failed(claim);
    if (failures.filter(Surrender::isHopeless).isPresent() && ledger.claims().isAlone(claim)) {
      reject(claim);
    }
  }

  /**
   * Whether the service died of it again and again; then it ends as rejected, and is not worked on.
   */
  boolean givesUp(Claim claim) {
    var failures = new Claims.Failures(claim.attempts(), claim.applied());
    boolean givesUp = claim.orphaned() && isHopeless(failures);
    if (givesUp) {
      ledger
          .database()
          .write(
              Ledger.WORKER,
              () -> {
                ledger.claims().hold(claim);
                reject(claim);
              });
    }
    return givesUp;
  }

  private static boolean isHopeless(Claims.Failures failures) {
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
