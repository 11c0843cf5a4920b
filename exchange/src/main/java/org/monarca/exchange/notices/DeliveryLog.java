package org.monarca.exchange.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** What was sent when, and what was answered. */
final class DeliveryLog {

  private static final String ADD =
      """
      insert into notices.attempt (notice, number, at, outcome, answer)
      select id, attempts, :at, :outcome, :answer from notices.notice where id = :notice
      """;

  /** A notice that a digest carries is told of by the digest. */
  private static final String NEWEST =
      """
      select kind, written, coalesce(reason, status) as outcome
        from notices.notice
       where receiver = :receiver and not gathered
       order by written desc, id
       limit :most
      """;

  private final Database database;
  private final InstantSource clock;

  DeliveryLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(UUID notice, String outcome, String answer) {
    database
        .jdbc()
        .sql(ADD)
        .param("at", Times.utc(clock.instant()))
        .param("outcome", outcome)
        .param("answer", answer)
        .param("notice", notice)
        .update();
  }

  List<SentNotice> newest(String receiver, int most) {
    return database
        .jdbc()
        .sql(NEWEST)
        .param("receiver", receiver)
        .param("most", most)
        .query((row, n) ->
            new SentNotice(
                row.getString("kind"), Times.instant(row, "written"), row.getString("outcome")))
        .list();
  }
}
