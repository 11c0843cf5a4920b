package org.monarca.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.submission.Form;

/** Who works on which submission. */
final class Claims {

  /** A submission that failed so often no longer holds up the others of its State. */
  private static final int PATIENCE = 3;

  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  /** One claim at a time, so that each sees what the others hold. */
  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtextextended('intake.claim', 0))";

  /**
   * The oldest that nobody holds; of one State only the first, so that its order is kept. A
   * confirmed full list is worked on alone, and once begun holds up the others whatever happens:
   * the number that was confirmed must stay true.
   *
   * <p>A hold that ran out without having been given back is an attempt that failed: perhaps the
   * service died of this very submission. After more than one of these in a row it rests as after
   * other failures, so that the service can do something else before.
   */
  private static final String CLAIM =
      """
      update intake.submission s
         set fence = s.fence + 1,
             lease_until = :until,
             attempts = s.attempts + case when s.lease_until is null or s.resting then 0 else 1 end,
             resting = false,
             started = coalesce(s.started, :now),
             status = case s.status when 'received' then 'checking' else s.status end
       where s.id = (
         select c.id
           from intake.submission c
          where c.status in ('received', 'checking', 'applying')
            and (c.lease_until is null
                 or c.lease_until + case when c.resting then interval '0' else least(:longest, power(2, least(c.attempts, 10)) - 1) * interval '1 second' end <= :now)
            and not exists (
              select from intake.submission o
               where o.state = c.state and o.status in ('received', 'checking', 'applying') and (o.attempts < :patience or o.confirmed and o.applied > 0)
                 and (o.received, o.id) < (c.received, c.id))
            and not exists (
              select from intake.submission o
               where o.state = c.state and o.id <> c.id and o.status in ('checking', 'applying') and (c.confirmed or o.confirmed)
                 and o.lease_until > :now and not o.resting)
          order by c.received, c.id
            for update skip locked
          limit 1)
      returning id, state, form, dry_run, encode(sha256, 'hex') as sha256, received, status, confirmed, withdraw, applied, attempts, fence
      """;

  private static final String HOLD =
      "select id from intake.submission where id = :id and fence = :fence for update";

  /** Where a chunk has the row, it is not waited for: the chunk extends the hold itself. */
  private static final String EXTEND =
      """
      update intake.submission set lease_until = :until
       where id = (select id from intake.submission where id = :id and fence = :fence for update skip locked)
      """;

  private static final String GIVE_BACK =
      """
      update intake.submission set lease_until = :until, attempts = attempts + :failed, resting = true
       where id = :id and fence = :fence
      returning attempts, applied
      """;

  private final Database database;
  private final InstantSource clock;
  private final Duration lease;

  Claims(Database database, InstantSource clock, Duration lease) {
    this.database = database;
    this.clock = clock;
    this.lease = lease;
  }

  Optional<Claim> next() {
    return database.write(
        Ledger.WORKER,
        () -> {
          database.jdbc().sql(TAKE_TURNS).query((row, n) -> true).single();
          return database
              .jdbc()
              .sql(CLAIM)
              .param("now", Times.utc(clock.instant()))
              .param("until", Times.utc(clock.instant().plus(lease)))
              .param("patience", PATIENCE)
              .param("longest", LONGEST_REST.toSeconds())
              .query((row, n) -> claim(row))
              .optional();
        });
  }

  /** Nobody else gets the submission until this transaction ends; refuses one who lost it. */
  void hold(Claim claim) {
    var held =
        database
            .jdbc()
            .sql(HOLD)
            .param("id", claim.id())
            .param("fence", claim.fence())
            .query(UUID.class)
            .optional();
    if (held.isEmpty()) {
      throw new FencedOut(claim.id());
    }
  }

  /** Says that the work goes on; never waits for a transaction that has the submission. */
  void extend(Claim claim) {
    database.write(
        Ledger.WORKER,
        () ->
            database
                .jdbc()
                .sql(EXTEND)
                .param("until", Times.utc(clock.instant().plus(lease)))
                .param("id", claim.id())
                .param("fence", claim.fence())
                .update());
  }

  /** The service stops: another may go on at once. */
  void leave(Claim claim) {
    giveBack(claim, Duration.ZERO, 0);
  }

  /**
   * It failed on our side: it is tried again, after a rest that doubles each time.
   *
   * @return how it stands; empty when another holds it by now
   */
  Optional<Failures> failed(Claim claim) {
    var rest = Duration.ofSeconds(1L << Math.min(claim.attempts(), 10));
    return giveBack(claim, rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest, 1);
  }

  private Optional<Failures> giveBack(Claim claim, Duration rest, int failed) {
    return database.write(
        Ledger.WORKER,
        () ->
            database
                .jdbc()
                .sql(GIVE_BACK)
                .param("until", Times.utc(clock.instant().plus(rest)))
                .param("failed", failed)
                .param("id", claim.id())
                .param("fence", claim.fence())
                .query((row, n) -> new Failures(row.getInt("attempts"), row.getLong("applied")))
                .optional());
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        row.getString("state"),
        Form.ofCode(row.getString("form")).orElseThrow(),
        row.getBoolean("dry_run"),
        row.getString("sha256"),
        Times.instant(row, "received"),
        Status.ofCode(row.getString("status")) == Status.APPLYING,
        row.getBoolean("confirmed"),
        row.getLong("withdraw"),
        row.getLong("applied"),
        row.getInt("attempts"),
        row.getLong("fence"));
  }

  /**
   * How a submission stands whose work failed.
   *
   * @param attempts failures since a chunk was last applied
   * @param applied children applied so far
   */
  record Failures(int attempts, long applied) {}
}
