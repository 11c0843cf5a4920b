package org.monarca.exchange.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * Under which numbers the records of a child stood, and when: after children were parted, what was
 * done to one number was done to more children than the one that has it now.
 */
@Service
public class Stays {

  /** Of the records that are the child's now; a stay whose begin nobody wrote began with time. */
  private static final String ELSEWHERE =
      """
      with recursive stay (source_id, number, ended) as (
        select event.source_id, event.from_id, event.at
          from identity.link join identity.event using (source_id)
         where link.exchange_id = :child and event.to_id = any(:own) and event.from_id <> all(:own)
        union
        select event.source_id, event.from_id, event.at
          from stay join identity.event on event.to_id = stay.number and event.source_id = stay.source_id and event.at <= stay.ended
         where event.from_id <> all(:own))
      select distinct number as number, ended,
             coalesce((select max(event.at) from identity.event
                        where event.to_id = stay.number and event.source_id = stay.source_id and event.at < stay.ended), 'epoch') as begun
        from stay
      """;

  /** Records that stood, or stand, under these numbers, and are not that child's. */
  private static final String OTHERS =
      """
      select event.from_id as number, link.exchange_id as child, max(event.at) as ended
        from identity.event join identity.link using (source_id)
       where event.from_id = any(:numbers) and link.exchange_id <> :child
       group by 1, 2
      union all
      select distinct exchange_id, exchange_id, :always::timestamptz
        from identity.link where exchange_id = any(:numbers) and exchange_id <> :child
      """;

  private static final String LEFT =
      """
      select event.from_id as number, link.exchange_id as child, max(event.at) as ended
        from identity.event join identity.link using (source_id)
       where event.from_id = any(:numbers) and link.exchange_id <> event.from_id
       group by 1, 2
      """;

  /** Later than anything that is written. */
  private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

  private final Database database;
  private final Identities identities;

  public Stays(Database database, Identities identities) {
    this.database = database;
    this.identities = identities;
  }

  /** A time in which records of a child stood under a number. */
  public record Stay(String number, Instant from, Instant to) {}

  /** Another child, records of whom stood under a number until then. */
  public record Other(String number, ExchangeId child, Instant to) {}

  /** Of all that the child has; its own numbers, and those merged into it, are its at any time. */
  public List<Stay> of(ExchangeId child) {
    return AsExchange.read(
        database,
        () -> {
          var own = new ArrayList<>(List.of(child.digits()));
          own.addAll(identities.aliases(child));
          var stays = new ArrayList<Stay>();
          own.forEach(number -> stays.add(new Stay(number, Instant.EPOCH, ALWAYS)));
          stays.addAll(
              database
                  .jdbc()
                  .sql(ELSEWHERE)
                  .param("child", child.number())
                  .param("own", numbers(own))
                  .query((row, n) -> stay(row))
                  .list());
          return stays;
        });
  }

  /** Other children who stood under these numbers. */
  public List<Other> others(ExchangeId child, Collection<String> numbers) {
    return AsExchange.read(
        database,
        () ->
            database
                .jdbc()
                .sql(OTHERS)
                .param("child", child.number())
                .param("numbers", numbers(numbers))
                .param("always", Times.utc(ALWAYS))
                .query((row, n) -> other(row))
                .list());
  }

  /** Children records of whom stood under these numbers once, and do no more. */
  public List<Other> left(Collection<String> numbers) {
    return AsExchange.read(
        database,
        () ->
            database
                .jdbc()
                .sql(LEFT)
                .param("numbers", numbers(numbers))
                .query((row, n) -> other(row))
                .list());
  }

  private static Long[] numbers(Collection<String> digits) {
    return digits.stream().map(Long::valueOf).toArray(Long[]::new);
  }

  private static Stay stay(ResultSet row) throws SQLException {
    return new Stay(
        row.getString("number"), Times.instant(row, "begun"), Times.instant(row, "ended"));
  }

  private static Other other(ResultSet row) throws SQLException {
    return new Other(
        row.getString("number"), ExchangeId.of(row.getLong("child")), Times.instant(row, "ended"));
  }
}
