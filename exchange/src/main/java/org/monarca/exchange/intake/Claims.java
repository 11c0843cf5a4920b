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

  /** As often hindered it holds them up no more: perhaps it is the file after all. */
  private static final int FORBEARANCE = 30;

  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  /** What hinders all of them is looked for more often, so that they go on soon once it is gone. */
  private static final Duration LONGEST_REST_HINDERED = Duration.ofMinutes(1);

  /** From then on it is tried more seldom: one that fills the disk itself does so for a while. */
  private static final Duration LONGEST_REST_FORBORNE = Duration.ofMinutes(30);

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
             started = coalesce(s.started, :started),
             status = case s.status when 'received' then 'checking' else s.status end
       where s.id = (
         select c.id
           from intake.submission c
          where c.status in ('received', 'checking', 'applying')
            and (c.lease_until is null
                 or c.lease_until + case when c.resting then interval '0' else least(:longest, power(2, least(c.attempts, 10)) - 1) * interval '1 second' end <= :now)
            and not exists (
              select from intake.submission o
               where o.state = c.state and o.status in ('received', 'checking', 'applying') and (o.attempts < :patience and o.hindered < :forbearance or o.confirmed and o.applied > 0)
                 and (o.received, o.id) < (c.received, c.id))
            and not exists (
              select from intake.submission o
               where o.state = c.state and o.id <> c.id and o.status in ('checking', 'applying') and (c.confirmed or o.confirmed)
                 and o.lease_until > :now and not o.resting)
          order by c.received, c.id
            for update skip locked
          limit 1)
      returning id, state, form, dry_run, encode(sha256, 'hex') as sha256, received, status, confirmed, withdraw, applied, attempts, hindered, fence,
                old.lease_until is not null and not old.resting as orphaned
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
      update intake.submission set lease_until = :until, attempts = attempts + :failed, hindered = hindered + :hindered, resting = true
       where id = :id and fence = :fence and status in ('received', 'checking', 'applying')
      returning attempts, applied
      """;

  /** Whether another was led to its end, or to where a person must decide, while it rested last. */
  private static final String ALONE =
      """
      select exists (
        select from intake.submission
         where id <> :id and form <> 'live' and (status = 'done' and finished > :since or status = 'waiting' and waiting_since > :since))
      """;

  private final Database database;
  private final InstantSource clock;
  private final InstantSource holds;
  private final Duration lease;

  /**
   * @param holds by which holds and rests end: one for all processes, so that none takes over what
   *     another has because its own clock is ahead
   */
  Claims(Database database, InstantSource clock, InstantSource holds, Duration lease) {
    this.database = database;
    this.clock = clock;
    this.holds = holds;
    this.lease = lease;
  }

  Optional<Claim> next() {
    return database.write(
        Ledger.WORKER,
        () -> {
          database.jdbc().sql(TAKE_TURNS).query((row, n) -> true).single();
          var now = holds.instant();
          return database
              .jdbc()
              .sql(CLAIM)
              .param("now", Times.utc(now))
              .param("until", Times.utc(now.plus(lease)))
              .param("started", Times.utc(clock.instant()))
              .param("patience", PATIENCE)
              .param("forbearance", FORBEARANCE)
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
                .param("until", Times.utc(holds.instant().plus(lease)))
                .param("id", claim.id())
                .param("fence", claim.fence())
                .update());
  }

  /** The service stops: another may go on at once. */
  void leave(Claim claim) {
    giveBack(claim, Duration.ZERO, 0, 0);
  }

  /**
   * It failed on our side: it is tried again, after a rest that doubles each time.
   *
   * @return how it stands; empty when another holds it by now
   */
  Optional<Failures> failed(Claim claim) {
    return giveBack(claim, rest(claim.attempts(), LONGEST_REST), 1, 0);
  }

  /** Something kept it from being worked on that is nothing of it: the same, and no failure. */
  void hindered(Claim claim) {
    var longest = claim.hindered() < FORBEARANCE ? LONGEST_REST_HINDERED : LONGEST_REST_FORBORNE;
    giveBack(claim, rest(claim.hindered(), longest), 0, 1);
  }

  /** Whether it fails while others are led to their end: another was while it rested last. */
  boolean isAlone(Claim claim) {
    var rested = rest(claim.attempts() - 1, LONGEST_REST);
    return database
        .jdbc()
        .sql(ALONE)
        .param("id", claim.id())
        .param("since", Times.utc(clock.instant().minus(rested)))
        .query(Boolean.class)
        .single();
  }

  private static Duration rest(int before, Duration longest) {
    var rest = Duration.ofSeconds(1L << Math.clamp(before, 0, 10));
    return rest.compareTo(longest) > 0 ? longest : rest;
  }

  private Optional<Failures> giveBack(Claim claim, Duration rest, int failed, int hindered) {
    return database.write(
        Ledger.WORKER,
        () ->
            database
                .jdbc()
                .sql(GIVE_BACK)
                .param("until", Times.utc(holds.instant().plus(rest)))
                .param("failed", failed)
                .param("hindered", hindered)
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
        row.getInt("hindered"),
        row.getBoolean("orphaned"),
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
