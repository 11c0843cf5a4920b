package org.monarca.exchange.intake;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Tells a State's data administrators that what one of its systems sent was rejected as a whole:
 * nobody sits before it, and not every system reads its receipts. Of one that tries again and again
 * they hear once a day. A person who sent a file is led to its receipt, and hears by {@code
 * uploads} where they have left.
 */
final class RejectedTold implements SubmissionListener {

  /**
   * Accounts have UUIDs for numbers; systems, keys and addresses have names that begin otherwise.
   */
  private static final Pattern PERSON =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final String TOLD_TODAY =
      """
      select exists (
        select from intake.submission
         where state = :state and sender = :sender and not dry_run and status = 'rejected' and finished >= :today and id <> :id)
      """;

  private final Database database;
  private final RoleGrants grants;
  private final Notices notices;
  private final InstantSource clock;

  RejectedTold(Database database, RoleGrants grants, Notices notices, InstantSource clock) {
    this.database = database;
    this.grants = grants;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public void rests(SubmissionStatus submission) {
    if (submission.status() == Status.REJECTED && !submission.dryRun()) {
      database.write(Ledger.WORKER, () -> tell(submission));
    }
  }

  private void tell(SubmissionStatus submission) {
    var sender = new Entries(database).sender(submission.id()).orElseThrow();
    if (!PERSON.matcher(sender).matches() && !isToldToday(submission, sender)) {
      grants
          .peopleOf(submission.state(), Set.of(Role.STATE_DATA_ADMIN))
          .forEach(account ->
              notices.send(
                  Notice.about("submission-rejected", account, "submission", submission.id())));
    }
  }

  private boolean isToldToday(SubmissionStatus submission, String sender) {
    return database
        .jdbc()
        .sql(TOLD_TODAY)
        .param("state", submission.state())
        .param("sender", sender)
        .param("today", Times.utc(clock.instant().truncatedTo(ChronoUnit.DAYS)))
        .param("id", submission.id())
        .query(Boolean.class)
        .single();
  }
}
