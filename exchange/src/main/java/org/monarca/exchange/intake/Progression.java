package org.monarca.exchange.intake;

import java.sql.Types;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.students.Absence;
import org.monarca.records.Header;

/**
 * How a submission's row in the ledger moves on. Each is part of the transaction whose effects it
 * tells of, by a worker who holds it.
 */
final class Progression {

  private static final String EXAMINED =
      "update intake.submission set examined = :examined, announced = :announced where id = :id and fence = :fence";

  private static final String CHECKED =
      """
      update intake.submission
         set submission_id = :submissionId, mode = :mode, announced = :announced, examined = :announced,
             accepted = :accepted, rejected = :rejected, withdrawn = withdrawn + :withdrawn,
             status = :status, finished = :finished, withdraw = :withdraw, living = :living, waiting_since = :waitingSince,
             lease_until = case when :status = 'applying' then lease_until end, hindered = 0
       where id = :id
      """;

  private static final String ADVANCED =
      """
      update intake.submission
         set applied = applied + :children, unchanged = unchanged + :unchanged, withdrawn = withdrawn + :withdrawn,
             known = known + :known, new = new + :new, review = review + :review, attempts = 0, hindered = 0
       where id = :id
      """;

  private static final String ENDED =
      """
      update intake.submission
         set status = 'done', finished = :now, withdrawn = withdrawn + :withdrawn, lease_until = null
       where id = :id and applied = accepted and known + new + review + withdrawn = accepted
      """;

  private static final String WAIT_AGAIN =
      """
      update intake.submission
         set status = 'waiting', confirmed = false, withdraw = :withdraw, living = :living, waiting_since = :now, lease_until = null
       where id = :id
      """;

  private static final String REJECTED =
      """
      update intake.submission
         set status = 'rejected', finished = :now, submission_id = coalesce(:submissionId, submission_id), mode = coalesce(:mode, mode),
             accepted = 0, rejected = 0, lease_until = null
       where id = :id
      """;

  private static final String IDENTIFIER_USED =
      """
      select exists (
        select from intake.submission
         where state = :state and submission_id = :submissionId and not dry_run and status <> 'rejected' and id <> :id and sha256 <> decode(:sha256, 'hex'))
      """;

  private final Database database;
  private final InstantSource clock;
  private final SubmissionListener listener;
  private final CauseStore causes;
  private final LeftOutStore leftOut;

  Progression(
      Database database,
      InstantSource clock,
      SubmissionListener listener,
      CauseStore causes,
      LeftOutStore leftOut) {
    this.database = database;
    this.clock = clock;
    this.listener = listener;
    this.causes = causes;
    this.leftOut = leftOut;
  }

  /** So many students examined of those announced: only to be shown. */
  void examined(Claim claim, long students, long announced) {
    database
        .jdbc()
        .sql(EXAMINED)
        .param("examined", students)
        .param("announced", announced)
        .param("id", claim.id())
        .param("fence", claim.fence())
        .update();
  }

  /** Whether the State used the identifier before, for other bytes. */
  boolean identifierUsed(Claim claim, String submissionId) {
    return database
        .jdbc()
        .sql(IDENTIFIER_USED)
        .param("state", claim.state())
        .param("submissionId", submissionId)
        .param("id", claim.id())
        .param("sha256", claim.sha256())
        .query(Boolean.class)
        .single();
  }

  /** The check is through; the children come next. */
  void toApply(Claim claim, Header header, long accepted, long rejected) {
    checked(claim, header, accepted, rejected, Status.APPLYING, null, 0);
  }

  /** The check is through and was all that was asked for; nobody is withdrawn, only counted. */
  void dryRunDone(Claim claim, Header header, long accepted, long rejected, Absence absence) {
    checked(claim, header, accepted, rejected, Status.DONE, null, absence.absent());
    causes.keep(claim.id());
  }

  /** The check is through; a person must say whether so many children shall be withdrawn. */
  void toWait(Claim claim, Header header, long accepted, long rejected, Absence absence) {
    checked(claim, header, accepted, rejected, Status.WAITING, absence, 0);
  }

  /** A chunk was applied. */
  void advanced(Claim claim, int children, Tally tally) {
    database
        .jdbc()
        .sql(ADVANCED)
        .param("children", children)
        .param("unchanged", tally.unchanged())
        .param("withdrawn", tally.withdrawn())
        .param("known", tally.known())
        .param("new", tally.fresh())
        .param("review", tally.review())
        .param("id", claim.id())
        .update();
  }

  /** More is left out than was agreed to; a person must say it anew. Nothing is applied yet. */
  void toWaitAgain(Claim claim, Absence absence) {
    database
        .jdbc()
        .sql(WAIT_AGAIN)
        .param("now", Times.utc(clock.instant()))
        .param("withdraw", absence.absent())
        .param("living", absence.living())
        .param("id", claim.id())
        .update();
    tell(claim.id());
  }

  /**
   * All is applied.
   *
   * @throws IllegalStateException when the counts say otherwise: a receipt that is not true is
   *     never given
   */
  void ended(Claim claim, long withdrawnByAbsence) {
    int ended =
        database
            .jdbc()
            .sql(ENDED)
            .param("now", Times.utc(clock.instant()))
            .param("withdrawn", withdrawnByAbsence)
            .param("id", claim.id())
            .update();
    if (ended != 1) {
      throw new IllegalStateException("submission " + claim.id() + " is not applied as accepted");
    }
    causes.keep(claim.id());
    tell(claim.id());
  }

  /** Nothing of it is stored. */
  void rejected(UUID submission, @Nullable Header header) {
    database
        .jdbc()
        .sql(REJECTED)
        .param("now", Times.utc(clock.instant()))
        .param("submissionId", header == null ? null : header.submissionId(), Types.VARCHAR)
        .param("mode", header == null ? null : header.mode().code(), Types.VARCHAR)
        .param("id", submission)
        .update();
    causes.keep(submission);
    leftOut.forget(submission);
    tell(submission);
  }

  private void checked(
      Claim claim,
      Header header,
      long accepted,
      long rejected,
      Status status,
      @Nullable Absence absence,
      long withdrawn) {
    var now = Times.utc(clock.instant());
    database
        .jdbc()
        .sql(CHECKED)
        .param("submissionId", header.submissionId())
        .param("mode", header.mode().code())
        .param("announced", header.studentCount())
        .param("accepted", accepted)
        .param("rejected", rejected)
        .param("withdrawn", withdrawn)
        .param("status", status.code())
        .param("finished", status.finished() ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("withdraw", absence == null ? null : absence.absent(), Types.BIGINT)
        .param("living", absence == null ? null : absence.living(), Types.BIGINT)
        .param("waitingSince", absence == null ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", claim.id())
        .update();
    if (status != Status.APPLYING) {
      tell(claim.id());
    }
  }

  private void tell(UUID submission) {
    listener.rests(new Entries(database).find(submission).orElseThrow());
  }
}
