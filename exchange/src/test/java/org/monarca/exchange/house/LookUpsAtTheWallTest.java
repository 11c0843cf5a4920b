package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.springframework.transaction.UnexpectedRollbackException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a look-up that is written down opens, and to whom; and who works when one works for another.
 */
class LookUpsAtTheWallTest extends AtTheWall {

  private final Audit audit = new Audit(database, InstantSource.system(), new JsonMapper());

  @Test
  void aLookUpThatIsWrittenDownOpensTheRecordsOfEveryStateUntilItEnds() {
    var during =
        database.write(
            TEXAS,
            () -> {
              audit.open(TEXAS, Entry.done("child.view", "child", "1"));
              return records() + versions();
            });
    long after = database.write(TEXAS, this::records);

    assertThat(during).isEqualTo(4);
    assertThat(after).isZero();
  }

  @Test
  void theLookUpOfSomebodyElseOpensNothing() {
    long seen =
        database.write(
            TEXAS,
            () -> {
              audit.open(CALIFORNIA, Entry.done("child.view", "child", "1"));
              return records();
            });

    assertThat(seen).isZero();
  }

  @Test
  void aLookUpOfAnotherTransactionOpensNothing() {
    database.write(TEXAS, () -> audit.open(TEXAS, Entry.done("child.view", "child", "1")));
    long number =
        test.jdbc().sql("select max(sequence) from audit.entry").query(Long.class).single();

    long seen =
        database.write(
            TEXAS,
            () -> {
              database
                  .jdbc()
                  .sql("select set_config('monarca.look_up', ?, true)")
                  .param(Long.toString(number))
                  .query()
                  .singleRow();
              return records();
            });

    assertThat(seen).isZero();
  }

  @Test
  void anEntryThatOpensNothingOpensNothing() {
    long seen =
        database.write(
            TEXAS,
            () -> {
              audit.record(TEXAS, Entry.done("child.view", "child", "1"));
              return records();
            });

    assertThat(seen).isZero();
  }

  @Test
  void theExchangeWorksWithinAPersonsTransactionAndThenThePersonAgain() {
    var seen =
        database.write(
            TEXAS, () -> List.of(records(), database.read(EXCHANGE, this::records), records()));

    assertThat(seen).containsExactly(0L, 2L, 0L);
  }

  @Test
  void thePersonWorksAgainAlsoWhereTheExchangesWorkFails() {
    var seen = new ArrayList<Long>();

    assertThatThrownBy(() ->
            database.write(
                TEXAS,
                () -> {
                  assertThatThrownBy(() -> database.write(EXCHANGE, LookUpsAtTheWallTest::fail))
                      .isInstanceOf(IllegalStateException.class);
                  seen.add(records());
                }))
        .isInstanceOf(UnexpectedRollbackException.class);

    assertThat(seen).containsExactly(0L);
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  private long versions() {
    return database.jdbc().sql("select count(*) from students.version").query(Long.class).single();
  }
}
