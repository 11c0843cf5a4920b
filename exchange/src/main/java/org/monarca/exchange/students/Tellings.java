package org.monarca.exchange.students;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.exchange.platform.Database;

/**
 * Submissions by the small numbers that lines refer to. Statements join the transaction under way.
 */
final class Tellings {

  private static final String KEEP =
      """
      insert into students.telling (submission, submission_id, moment, received)
      select :submission, :id, :said, :received
       where not exists (select from students.telling where submission = :submission)
      on conflict do nothing
      """;

  private static final String NUMBER =
      "select number from students.telling where submission = :submission";

  private static final String MOMENTS =
      "select number, moment, received from students.telling where number = any(:numbers)";

  private final Database database;

  /** A number once given always means the same, also one whose transaction was rolled back. */
  private final Map<Integer, Moment> moments = new ConcurrentHashMap<>();

  Tellings(Database database) {
    this.database = database;
  }

  /** The submission's number, which is kept when it is new, and is learned. */
  Telling keep(Origin origin, Moment moment) {
    database
        .jdbc()
        .sql(KEEP)
        .param("submission", origin.submission())
        .param("id", origin.submissionId())
        .params(Stamps.of(moment))
        .update();
    int number =
        database
            .jdbc()
            .sql(NUMBER)
            .param("submission", origin.submission())
            .query(Integer.class)
            .single();
    moments.put(number, moment);
    return new Telling(number, moment);
  }

  /** Makes the moments of these tellings known; a statement only where one is not yet. */
  void learn(Collection<Integer> numbers) {
    var unknown = numbers.stream().filter(number -> !moments.containsKey(number)).toList();
    if (!unknown.isEmpty()) {
      database
          .jdbc()
          .sql(MOMENTS)
          .param("numbers", unknown.toArray(Integer[]::new))
          .query(row -> {
            moments.put(row.getInt(1), Stamps.moment(row, 2));
          });
    }
  }

  /** The moment of a telling that was learned. */
  Moment moment(int number) {
    return Objects.requireNonNull(moments.get(number), "a telling that was not learned");
  }
}
