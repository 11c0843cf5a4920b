package org.monarca.exchange.intake;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;

/**
 * What stands in a receipt, for those who may read it. That it is read is audited and committed
 * before anything is handed over; then it is read in pages, each in a transaction of its own. So a
 * slow reader holds no connection, and one who breaks off leaves the audit as it is.
 */
final class Receipts {

  private static final int PAGE = 1000;

  private final Ledger ledger;
  private final Audit audit;
  private final RejectedBundles bundles;

  Receipts(Ledger ledger, Audit audit, RejectedBundles bundles) {
    this.ledger = ledger;
    this.audit = audit;
    this.bundles = bundles;
  }

  /** The findings asked for; answers whether there is such a submission. */
  boolean findings(Actor actor, UUID id, Narrowing only, Consumer<Finding> to) {
    boolean found = audited(actor, id, "findings");
    if (found) {
      hand(
          actor,
          id,
          last -> ledger.findings().page(id, only, last == null ? 0 : last.number(), PAGE),
          (FindingStore.Kept kept) -> to.accept(kept.finding()));
    }
    return found;
  }

  /** All outcomes; answers whether there is such a submission. */
  boolean outcomes(Actor actor, UUID id, Consumer<ChildOutcome> to) {
    boolean found = audited(actor, id, "outcomes");
    if (found) {
      hand(
          actor,
          id,
          last -> ledger.outcomes().page(id, last == null ? "" : last.stateStudentId(), PAGE),
          to);
    }
    return found;
  }

  /** The rejected children; answers whether there is such a submission and it was read. */
  boolean rejected(Actor actor, UUID id, Supplier<OutputStream> out) {
    var submission =
        ledger
            .database()
            .read(actor, () -> ledger.entries().visible(actor, id))
            .filter(Receipts::wasRead);
    submission.ifPresent(found -> {
      audit.record(actor, entry(id, "rejected"));
      bundles.write(found, out.get());
    });
    return submission.isPresent();
  }

  /** Some of the rejected children; empty where it was not read. */
  Optional<RejectedChildren> rejected(SubmissionStatus submission, int from, int most) {
    return wasRead(submission) ? bundles.some(submission, from, most) : Optional.empty();
  }

  /** Audited where anything is shown: what was seen in a row may be personal. */
  Optional<FindingsExcerpt> excerpt(Actor actor, UUID id, Narrowing only, int most) {
    return ledger
        .database()
        .write(
            actor,
            () ->
                ledger
                    .entries()
                    .visible(actor, id)
                    .map(submission -> {
                      var counts = ledger.causes().counts(id);
                      if (!counts.isEmpty()) {
                        audit.record(actor, entry(id, "findings"));
                      }
                      return excerpt(counts, ledger.findings().page(id, only, 0, most + 1), most);
                    }));
  }

  /**
   * Whom a full list leaves out; empty where there is no such submission, or nobody is asked about
   * any.
   */
  Optional<LeftOut> leftOut(Actor actor, UUID id, @Nullable String school, int most) {
    return ledger
        .database()
        .write(
            actor,
            () -> {
              var store = ledger.leftOut();
              var schools =
                  ledger
                      .entries()
                      .visible(actor, id)
                      .map(found -> store.schools(id))
                      .orElse(List.of());
              if (schools.isEmpty()) {
                return Optional.empty();
              }
              if (most > 0) {
                audit.record(actor, entry(id, "left-out"));
              }
              return Optional.of(
                  new LeftOut(
                      schools.stream().mapToLong(LeftOutSchool::children).sum(),
                      schools,
                      store.page(id, school, "", most)));
            });
  }

  /** All whom it leaves out; answers whether there is such a submission. */
  boolean leftOut(Actor actor, UUID id, @Nullable String school, Consumer<LeftOutChild> to) {
    boolean found = audited(actor, id, "left-out");
    if (found) {
      hand(
          actor,
          id,
          last ->
              ledger.leftOut().page(id, school, last == null ? "" : last.stateStudentId(), PAGE),
          to);
    }
    return found;
  }

  private static FindingsExcerpt excerpt(
      List<CauseCount> counts, List<FindingStore.Kept> found, int most) {
    return new FindingsExcerpt(
        counts,
        found.stream().limit(most).map(FindingStore.Kept::finding).toList(),
        found.size() > most);
  }

  private boolean audited(Actor actor, UUID id, String what) {
    return ledger
        .database()
        .write(
            actor,
            () -> {
              boolean found = ledger.entries().visible(actor, id).isPresent();
              if (found) {
                audit.record(actor, entry(id, what));
              }
              return found;
            });
  }

  /**
   * Hands over page after page.
   *
   * @param next the page after that row; the first one after null
   */
  private <T> void hand(Actor actor, UUID id, Function<@Nullable T, List<T>> next, Consumer<T> to) {
    @Nullable T last = null;
    List<T> page;
    do {
      var after = last;
      page = ledger.database().read(actor, () -> pageOf(id, () -> next.apply(after)));
      page.forEach(to);
      last = page.isEmpty() ? null : page.getLast();
    } while (page.size() == PAGE);
  }

  /** A dry run may be forgotten meanwhile: then the list breaks off and does not look complete. */
  private <T> List<T> pageOf(UUID id, Supplier<List<T>> page) {
    return ledger.entries().find(id).map(submission -> page.get()).orElseThrow();
  }

  private static Entry entry(UUID id, String what) {
    return Entry.done("submission." + what, "submission", id.toString());
  }

  private static boolean wasRead(SubmissionStatus submission) {
    return switch (submission.status()) {
      case APPLYING, WAITING, DONE -> !submission.live();
      case RECEIVED, CHECKING, REJECTED -> false;
    };
  }
}
