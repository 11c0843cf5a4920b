package org.monarca.exchange.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.dao.DataAccessException;

/** How entries come into chains, and days are closed. */
class ChainsTest {

  private static final String INSERT =
      "insert into audit.entry (at, actor_kind, actor, role, action, object_kind, outcome%s) select now(), 'EXCHANGE', 'test', 'exchange', 'test.act', 'test', 'done'%s from generate_series(1, %d)";

  private final TrailInTest trail = new TrailInTest();
  private final TestDatabase test = trail.test();

  @AfterEach
  void close() {
    trail.close();
  }

  @Test
  void whoeverWritesAtTheSameTimeWritesIntoAnotherChain() throws Exception {
    var writers =
        IntStream.range(0, 6)
            .<Callable<Boolean>>mapToObj(n ->
                () -> {
                  for (int times = 0; times < 20; times++) {
                    test.database()
                        .write(
                            TrailInTest.TEXAS,
                            () -> {
                              trail.record(n);
                              trail.record(n);
                            });
                  }
                  return true;
                })
            .toList();

    AtOnce.all(
        writers.get(0),
        writers.get(1),
        writers.get(2),
        writers.get(3),
        writers.get(4),
        writers.get(5));

    var verdict = trail.check();
    assertThat(verdict.first()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(240);
  }

  @Test
  void aTransactionStaysInItsChainAndAnotherDoesNotWaitForIt() {
    test.database()
        .write(
            TrailInTest.TEXAS,
            () -> {
              TrailInTest.choose(test.database().jdbc(), 5);
              trail.record(1);
              // Wants the same one, and does not get it.
              elsewhere(() -> {
                trail.write(5, 1);
                return true;
              });
              trail.record(2);
            });

    assertThat(positions()).contains("5 1", "5 2").hasSize(3).doesNotContain("5 3");
    assertThat(trail.check().holds()).isTrue();
  }

  @Test
  void whatIsTakenBackLeavesNoGap() {
    test.database()
        .write(
            TrailInTest.TEXAS,
            () -> {
              var jdbc = test.database().jdbc();
              jdbc.sql("savepoint before").update();
              TrailInTest.choose(jdbc, 9);
              trail.record(1);
              jdbc.sql("rollback to savepoint before").update();
              TrailInTest.choose(jdbc, 10);
              trail.record(2);
              jdbc.sql("savepoint after").update();
              trail.record(3);
              jdbc.sql("rollback to savepoint after").update();
              trail.record(4);
            });

    assertThat(positions()).containsExactly("10 1", "10 2");
    assertThat(trail.check().holds()).isTrue();
  }

  @Test
  void manyEntriesOfOneStatementFollowEachOther() {
    test.database()
        .write(
            Actor.exchange("test"),
            () -> test.database().jdbc().sql(INSERT.formatted("", "", 5_000)).update());

    var verdict = trail.check();

    assertThat(verdict.entries()).isEqualTo(5_000);
    assertThat(verdict.first()).isEmpty();
    assertThat(all("select count(distinct shard) || ' ' || max(position) from audit.entry"))
        .containsExactly("1 5000");
  }

  @Test
  @Control("AU-9")
  void nobodyHasASayInWhereAnEntryStands() {
    var own = ", shard, format, position, previous, hash";
    var values = ", 64, 7, -5, 'x'::bytea, null";
    assertThatThrownBy(() -> test.asService().sql(INSERT.formatted(own, values, 1)).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");

    test.jdbc().sql(INSERT.formatted(own, values, 2)).update();

    assertThat(trail.check().first()).isEmpty();
    assertThat(all("select format || ' ' || position from audit.entry order by 1"))
        .containsExactly("1 1", "1 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.head set entries = 1",
        "delete from audit.head",
        "truncate audit.head",
        "drop table audit.head",
        "drop trigger chain on audit.entry",
        "alter table audit.entry disable trigger chain",
        "set session_replication_role = replica",
        "create or replace function audit.chain() returns trigger language plpgsql as 'begin return new; end'",
        "create or replace function audit.encoded(said text) returns bytea language sql as 'select null::bytea'"
      })
  void theServiceCannotTouchWhatProvesTheTrail(String attempt) {
    trail.ofThreeDays();

    assertThatThrownBy(() -> test.asService().sql(attempt).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    assertThat(trail.check().holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"64", "-1", "abc", "", "5; drop table audit.entry"})
  void aSettingThatIsNoChainChangesNothing(String setting) {
    test.database()
        .write(
            TrailInTest.TEXAS,
            () -> {
              test.database()
                  .jdbc()
                  .sql("select set_config('monarca.audit_shard', ?, true)")
                  .param(setting)
                  .query((row, n) -> true)
                  .single();
              trail.record(1);
              trail.record(2);
            });

    assertThat(trail.check().entries()).isEqualTo(2);
    assertThat(trail.check().holds()).isTrue();
  }

  @Test
  void wordsOfEveryKindMakeTheSameHashHereAndThere() {
    test.jdbc()
        .sql(
            """
            insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts) values
              ('0001-01-01T00:00:00Z', null, 'PERSON', '', 'ñandú 🦋', '', 'a.b', 'c', E'\\n\\t\\u0001', 'done', '{}'),
              ('2999-12-31T23:59:59.999999Z', repeat('ñ', 9000), 'PERSON', 'x', '', null, 'a.b', 'c', '', 'refused',
               '{"z": 1.50, "a": {"deep": [null, true, "🦋\\\\\\""]}, "big": 123456789012345678901234567890}')
            """)
        .update();

    assertThat(trail.check().first()).isEmpty();
  }

  @Test
  void eachDayIsClosedOnceAndLaterWritingBelongsToTheNext() {
    assertThat(trail.closeOne()).as("yesterday, when nothing was").isTrue();
    assertThat(trail.closeOne()).isFalse();
    trail.write(3, 4);
    trail.sleep(Duration.ofHours(11));
    assertThat(trail.closeOne()).isFalse();
    trail.sleep(Duration.ofDays(3));
    trail.write(3, 2);
    assertThat(trail.unclosed()).isEqualTo(3);

    assertThat(List.of(trail.closeOne(), trail.closeOne(), trail.closeOne(), trail.closeOne()))
        .containsExactly(true, true, true, false);

    assertThat(trail.heads())
        .extracting(Head::day, Head::entries)
        .containsExactly(
            tuple(LocalDate.of(2026, 2, 28), 0L),
            tuple(LocalDate.of(2026, 3, 1), 6L),
            tuple(LocalDate.of(2026, 3, 2), 6L),
            tuple(LocalDate.of(2026, 3, 3), 6L));
    assertThat(trail.unclosed()).isZero();
    assertThat(trail.check().first()).isEmpty();
  }

  @Test
  void whoeverReadsHeadsStandsInTheTrailAndGetsTheLatest() {
    trail.ofThreeDays();

    assertThat(trail.read(1)).isEqualTo(trail.heads().subList(1, 2));
    assertThat(trail.read(9)).isEqualTo(trail.heads());
    assertThat(all("select actor || ' ' || outcome from audit.entry where action = 'audit.heads'"))
        .containsExactly("tx-1 done", "tx-1 done");
  }

  @Test
  void anEntryUnderWayWhenADayIsClosedBelongsToTheNextHead() {
    trail.write(3, 1);
    test.database()
        .write(
            TrailInTest.TEXAS,
            () -> {
              TrailInTest.choose(test.database().jdbc(), 3);
              trail.record(1);
              assertThat(elsewhere(trail::nextDay)).isTrue();
            });
    trail.nextDay();

    assertThat(trail.heads()).extracting(Head::entries).containsExactly(1L, 2L);
    assertThat(trail.check().first()).isEmpty();
  }

  @Test
  void aDayIsClosedOnceByTwoProcesses() throws Exception {
    trail.write(3, 1);
    trail.sleep(Duration.ofDays(1));

    AtOnce.all(trail::closeOne, trail::closeOne);

    assertThat(trail.heads()).hasSize(1);
    assertThat(trail.check().first()).isEmpty();
  }

  @Test
  void whatAnEarlierVersionWroteIsChainedAsItWas() {
    try (var earlier = new TrailInTest(TestDatabase.asOf("113"))) {
      var insert = INSERT.formatted("", "", 500);
      earlier.test().asService().sql(insert).update();
      var before = sequences(earlier.test());

      earlier.test().upgrade();
      earlier.write(1, 3);

      assertThat(sequences(earlier.test())).startsWith(before.toArray(String[]::new)).hasSize(503);
      assertThat(earlier.check().first()).isEmpty();
      assertThat(earlier.check().entries()).isEqualTo(503);
    }
  }

  /** In another transaction, while this one is under way. */
  private static boolean elsewhere(Callable<Boolean> act) {
    try {
      return AtOnce.all(act).getFirst();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> positions() {
    return all("select shard || ' ' || position from audit.entry order by shard, position");
  }

  private List<String> all(String sql) {
    return test.jdbc().sql(sql).query(String.class).list();
  }

  private static List<String> sequences(TestDatabase of) {
    return of.jdbc()
        .sql("select sequence || ' ' || at from audit.entry order by sequence")
        .query(String.class)
        .list();
  }
}
