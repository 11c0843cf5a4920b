package org.monarca.exchange.students;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.monarca.exchange.platform.Database;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What was said at one moment in one submission, by the small numbers that lines refer to.
 * Statements join the transaction under way.
 */
final class Tellings {

  private static final String MOMENTS_GIVEN =
      "unnest(:said::timestamptz[], :receptions::timestamptz[]) as given (moment, received)";

  private static final String KEEP =
      """
      insert into students.telling (submission, submission_id, moment, received)
      select :submission, :id, given.moment, given.received
        from %s
       where not exists (select from students.telling known
                          where known.submission = :submission and (known.moment, known.received) = (given.moment, given.received))
      on conflict do nothing
      returning number, moment, received
      """
          .formatted(MOMENTS_GIVEN);

  private static final String NUMBERS =
      """
      select number, known.moment, known.received
        from %s
        join students.telling known on known.submission = :submission and (known.moment, known.received) = (given.moment, given.received)
      """
          .formatted(MOMENTS_GIVEN);

  private static final String MOMENTS =
      "select number, moment, received from students.telling where number = any(:numbers)";

  /** Those put in last are remembered. */
  private static final int REMEMBERED = 100_000;

  private final Database database;

  /** A number once given always means the same, also one whose transaction was rolled back. */
  private final Map<Integer, Moment> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Moment> eldest) {
              return size() > REMEMBERED;
            }
          });

  Tellings(Database database) {
    this.database = database;
  }

  /** What was said at that moment; it is kept when it is new. */
  Telling keep(Origin origin, Moment moment) {
    return Objects.requireNonNull(keep(origin, List.of(moment)).get(moment));
  }

  /** The same of several moments. */
  Map<Moment, Telling> keep(Origin origin, Collection<Moment> some) {
    var moments = Set.copyOf(some);
    var stamps = Stamps.ofAll(moments);
    var tellings = new HashMap<Moment, Telling>();
    RowCallbackHandler told =
        row -> {
          var moment = Stamps.moment(row, 2);
          tellings.put(moment, new Telling(row.getInt(1), moment));
        };
    database
        .jdbc()
        .sql(KEEP)
        .param("submission", origin.submission())
        .param("id", origin.submissionId())
        .params(stamps)
        .query(told);
    if (tellings.size() < moments.size()) {
      database
          .jdbc()
          .sql(NUMBERS)
          .param("submission", origin.submission())
          .params(stamps)
          .query(told);
    }
    tellings.values().forEach(telling -> remembered.put(telling.number(), telling.moment()));
    return tellings;
  }

  /** The moments of these tellings; a statement only where one is not remembered. */
  Map<Integer, Moment> moments(Collection<Integer> numbers) {
    var moments = new HashMap<Integer, Moment>();
    for (var number : numbers) {
      var moment = remembered.get(number);
      if (moment != null) {
        moments.put(number, moment);
      }
    }
    var others = numbers.stream().filter(number -> !moments.containsKey(number)).toList();
    if (!others.isEmpty()) {
      database
          .jdbc()
          .sql(MOMENTS)
          .param("numbers", others.toArray(Integer[]::new))
          .query(row -> {
            moments.put(row.getInt(1), Stamps.moment(row, 2));
          });
      remembered.putAll(moments);
    }
    return moments;
  }
}
