package org.monarca.exchange.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.problems.Problem;

/**
 * Has a submission worked on once more that was given up, when what it failed of is mended. Its
 * bytes are there and nothing of it is stored, so it begins anew, in its place among those of its
 * State.
 */
public final class OnceMore {

  private static final Actor OPERATOR = Actor.exchange("operator");

  private static final String FIND =
      """
      select s.id
        from intake.submission s
       where s.id = :id and s.status = 'rejected' and exists (select from intake.finding f where f.submission = s.id and f.problem = :givenUp)
         for update of s
      """;

  private static final List<String> FORGET =
      List.of(
          "delete from intake.finding where submission = :id",
          "delete from intake.unusual where submission = :id",
          "delete from intake.left_out where submission = :id");

  private static final String BEGIN_ANEW =
      """
      update intake.submission
         set status = 'received', fence = fence + 1, retried = :now, started = null, finished = null, submission_id = null, mode = null, announced = 0, examined = 0,
             attempts = 0, hindered = 0, resting = false, lease_until = null, withdraw = null, living = null, waiting_since = null, confirmed = false,
             causes = null, figures = null, compared = null
       where id = :id
      """;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  OnceMore(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether it was one that was given up, and is worked on from now on. */
  public boolean begin(UUID submission) {
    return database.write(
        OPERATOR,
        () -> {
          boolean isGivenUp =
              database
                  .jdbc()
                  .sql(FIND)
                  .param("id", submission)
                  .param("givenUp", Problem.COULD_NOT_BE_PROCESSED.code())
                  .query(UUID.class)
                  .optional()
                  .isPresent();
          if (isGivenUp) {
            beginAnew(submission);
          }
          return isGivenUp;
        });
  }

  private void beginAnew(UUID submission) {
    FORGET.forEach(statement -> database.jdbc().sql(statement).param("id", submission).update());
    database
        .jdbc()
        .sql(BEGIN_ANEW)
        .param("now", Times.utc(clock.instant()))
        .param("id", submission)
        .update();
    audit.record(OPERATOR, Entry.done("submission.retry", "submission", submission.toString()));
  }
}
