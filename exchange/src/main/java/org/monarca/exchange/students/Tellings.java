package org.monarca.exchange.students;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What was said at one moment in one submission, by the small numbers that lines refer to.
 * Statements join the transaction under way.
 */
final class Tellings {

  private static final String GIVEN =
      "unnest(:submissions::uuid[], :ids::text[], :said::timestamptz[], :receptions::timestamptz[]) as given (submission, submission_id, moment, received)";

  /** Asked for each by itself: of a day there are many, which nobody is to go through. */
  private static final String NUMBER =
      """
      (select known.number from students.telling known
        where known.submission = given.submission and known.moment = given.moment and known.received = given.received)
      """;

  private static final String KEEP =
      """
      insert into students.telling (submission, submission_id, moment, received)
      select given.submission, given.submission_id, given.moment, given.received
        from %s
       where %s is null
      on conflict do nothing
      returning number, submission, moment, received
      """
          .formatted(GIVEN, NUMBER);

  private static final String NUMBERS =
      """
      select number, submission, moment, received
        from (select %s as number, given.submission, given.moment, given.received from %s) found
       where number is not null
      """
          .formatted(NUMBER, GIVEN);

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

  /** Something that is said in a submission, as of a moment. */
  record Saying(Origin origin, Moment moment) {

    private Key key() {
      return new Key(origin.submission(), moment);
    }
  }

  private record Key(UUID submission, Moment moment) {}

  /** What was said at that moment; it is kept when it is new. */
  Telling keep(Origin origin, Moment moment) {
    return keep(List.of(new Saying(origin, moment))).getFirst();
  }

  /** The same of many, in their order. */
  List<Telling> keep(List<Saying> all) {
    var tellings = new HashMap<Key, Telling>();
    RowCallbackHandler told =
        row -> {
          var moment = Stamps.moment(row, 3);
          tellings.put(
              new Key(row.getObject(2, UUID.class), moment), new Telling(row.getInt(1), moment));
        };
    var distinct = List.copyOf(new LinkedHashSet<>(all));
    tell(KEEP, distinct, told);
    if (tellings.size() < distinct.size()) {
      tell(NUMBERS, distinct, told);
    }
    tellings.values().forEach(telling -> remembered.put(telling.number(), telling.moment()));
    return all.stream()
        .map(saying -> Objects.requireNonNull(tellings.get(saying.key()), "a telling that is kept"))
        .toList();
  }

  private void tell(String statement, List<Saying> some, RowCallbackHandler told) {
    database
        .jdbc()
        .sql(statement)
        .param(
            "submissions",
            some.stream().map(each -> each.origin().submission()).toArray(UUID[]::new))
        .param(
            "ids", some.stream().map(each -> each.origin().submissionId()).toArray(String[]::new))
        .params(Stamps.ofAll(some.stream().map(Saying::moment).toList()))
        .query(told);
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
