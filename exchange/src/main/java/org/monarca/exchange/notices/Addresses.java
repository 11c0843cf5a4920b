package org.monarca.exchange.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Addresses that mail does not reach. That a relay took a message says nothing of the mailbox, so a
 * delivery clears nobody: a first bounce is forgotten after two quiet weeks.
 */
public final class Addresses {

  /** The most that a list shows. */
  public static final int MOST = 200;

  private static final Duration REMEMBERED = Duration.ofDays(14);

  private static final String READ =
      "select receiver, bounces, since, last, answer from notices.failing where (bounces > 1 or last > :before) and ";

  private static final String BOUNCED =
      """
      insert into notices.failing as f (receiver, state, bounces, since, last, notice, answer)
      values (:receiver, :state, 1, :now, :now, :notice, :answer)
      on conflict (receiver) do update
         set bounces = case when f.bounces = 1 and f.last <= :before then 1 else f.bounces + 1 end,
             since = case when f.bounces = 1 and f.last <= :before then excluded.since else f.since end,
             last = excluded.last, state = excluded.state, notice = excluded.notice, answer = excluded.answer
      returning bounces
      """;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  Addresses(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** How mail to the person's own address fares; empty when nothing is wrong. */
  public Optional<FailingAddress> own(Actor person) {
    return database.read(person, () -> find(person.id()));
  }

  /**
   * Those of the reader's State, or of the Department, or all for an operator; the latest first,
   * {@value #MOST} at most.
   */
  public List<FailingAddress> failing(Actor reader) {
    return database.read(
        reader,
        () ->
            database
                .jdbc()
                .sql(
                    READ
                        + "(:all or state is not distinct from :state) order by last desc, receiver limit :most")
                .param("before", before())
                .param("state", reader.state())
                .param("all", reader.role().equals(Role.OPERATOR.code()))
                .param("most", MOST)
                .query(Addresses::address)
                .list());
  }

  /** The person says that the mailbox works: mail is sent as if none had come back. */
  public void tryAgain(Actor person) {
    database.write(
        person,
        () -> {
          var cleared =
              database
                  .jdbc()
                  .sql("delete from notices.failing where receiver = ?")
                  .param(person.id())
                  .update();
          if (cleared > 0) {
            audit.record(person, Entry.done("notice-address.try-again", "account", person.id()));
          }
        });
  }

  /** The account has another address by now, from which nothing came back, in the transaction. */
  void replaced(String account) {
    database.jdbc().sql("delete from notices.failing where receiver = ?").param(account).update();
  }

  Optional<FailingAddress> find(String receiver) {
    return database
        .jdbc()
        .sql(READ + "receiver = :receiver")
        .param("before", before())
        .param("receiver", receiver)
        .query(Addresses::address)
        .optional();
  }

  /**
   * Notes that mail came back.
   *
   * @return how often by now
   */
  int bounced(UUID notice, String receiver, @Nullable String state, String answer) {
    return database
        .jdbc()
        .sql(BOUNCED)
        .param("receiver", receiver)
        .param("state", state)
        .param("now", Times.utc(clock.instant()))
        .param("before", before())
        .param("notice", notice)
        .param("answer", answer)
        .query(Integer.class)
        .single();
  }

  private java.time.OffsetDateTime before() {
    Instant before = clock.instant().minus(REMEMBERED);
    return Times.utc(before);
  }

  private static FailingAddress address(ResultSet row, int n) throws SQLException {
    return new FailingAddress(
        row.getString("receiver"),
        row.getInt("bounces"),
        Times.instant(row, "since"),
        Times.instant(row, "last"),
        row.getString("answer"));
  }
}
