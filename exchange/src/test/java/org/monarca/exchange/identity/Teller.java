package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceKey;

/** Tells a whole service of children, one record at a time. */
public record Teller(Database database, Identities identities) {

  private static final Random RANDOM = new Random();

  /** The number of the source record, which nobody took for a child known before. */
  public long tell(String state, ChildFixture child) {
    return database.write(
        Actor.exchange("test").on(state),
        () -> {
          var key = new SourceKey(state, UUID.randomUUID().toString());
          long source =
              database
                  .jdbc()
                  .sql(
                      "insert into students.source (state, state_student_id) values (?, ?) returning id")
                  .params(key.state(), key.stateStudentId())
                  .query(Long.class)
                  .single();
          var resolved =
              identities.resolve(
                  List.of(new ToResolve(source, key, child.student(), child.exchangeId(), false)));
          assertThat(resolved.getFirst().outcome()).isIn(Outcome.NEW, Outcome.REVIEW);
          return source;
        });
  }

  /** Its State says something else of that record. */
  public void tellAgain(long source, ChildFixture child) {
    database.write(
        Actor.exchange("test"),
        () -> {
          var key =
              database
                  .jdbc()
                  .sql("select state, state_student_id from students.source where id = ?")
                  .param(source)
                  .query((row, n) -> new SourceKey(row.getString(1), row.getString(2)))
                  .single();
          return identities.resolve(
              List.of(new ToResolve(source, key, child.student(), child.exchangeId(), true)));
        });
  }

  public ExchangeId childOf(long source) {
    return identities.childrenOf(List.of(source)).iterator().next();
  }

  /** A child of a family that no other test has. */
  public static ChildFixture nobodyElse() {
    var family = word();
    var born = LocalDate.of(2004, 1, 1).plusDays(RANDOM.nextInt(5_000));
    return ChildFixture.guadalupe()
        .named(word())
        .surnamed(family, word())
        .born(born.toString())
        .of(word(), family);
  }

  private static String word() {
    return RANDOM
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
