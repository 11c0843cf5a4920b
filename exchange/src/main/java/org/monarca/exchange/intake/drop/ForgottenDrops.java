package org.monarca.exchange.intake.drop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.retention.Disposable;

/**
 * Forgets what nobody goes on with. What has come whole is never forgotten without a word: where
 * nobody has cared for its spool for as long its sender is told that it is lost. The bytes go when
 * the spool is next tidied up.
 */
record ForgottenDrops(Database database, Audit audit, InstantSource clock) implements Disposable {

  private static final String FORGET =
      """
      delete from intake.dropped
       where id in (select id from intake.dropped where status = 'arriving' and changed <= :before
                     order by changed, id limit :most for update skip locked)
      returning *
      """;

  private static final String LOSE =
      """
      update intake.dropped set status = 'refused', refusal = :refusal, settled = :now, rests = null
       where id in (select id from intake.dropped where status = 'ready' and seen <= :before
                     order by seen, id limit :most for update skip locked)
      returning *
      """;

  @Override
  public String rule() {
    return "dropped-unfinished";
  }

  @Override
  public Gone dispose(Instant before, int most) {
    var forgotten =
        database
            .jdbc()
            .sql(FORGET)
            .param("before", Times.utc(before))
            .param("most", most)
            .query((row, n) -> Dropped.of(row))
            .list();
    var lost = lose(before, most - forgotten.size());
    return Gone.named(
        Stream.concat(forgotten.stream(), lost.stream())
            .map(Dropped::id)
            .map(UUID::toString)
            .toList());
  }

  private List<Dropped> lose(Instant before, int most) {
    var lost =
        database
            .jdbc()
            .sql(LOSE)
            .param("refusal", DropRefusal.LOST.code())
            .param("now", Times.utc(clock.instant()))
            .param("before", Times.utc(before))
            .param("most", most)
            .query((row, n) -> Dropped.of(row))
            .list();
    for (var file : lost) {
      audit.record(
          Actor.system(file.sender(), file.state()),
          Entry.refused("drop.take", "drop-file", file.id().toString(), DropRefusal.LOST.code()));
    }
    return lost;
  }
}
