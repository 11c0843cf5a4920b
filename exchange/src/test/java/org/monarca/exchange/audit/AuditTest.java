package org.monarca.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.audit.Audit.OfRequest;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

class AuditTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
  private static final Actor TEXAS = Actor.system("tx-1", "TX");

  private final TestDatabase test = TestDatabase.fresh();
  private final Audit audit =
      new Audit(test.database(), InstantSource.fixed(NOON), JsonMapper.builder().build());

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  @Control("AU-3")
  void anEntrySaysWhoDidWhatWhenToWhatAndHowItEnded() {
    MDC.put("request", "4711");
    try {
      audit.record(TEXAS, Entry.done("child.view", "child", "210744390183").with("count", 2));
    } finally {
      MDC.remove("request");
    }

    var row = test.jdbc().sql("select * from audit.entry").query().singleRow();
    assertThat(row)
        .containsEntry("request", "4711")
        .containsEntry("actor_kind", "SYSTEM")
        .containsEntry("actor", "tx-1")
        .containsEntry("role", "state-system")
        .containsEntry("state", "TX")
        .containsEntry("action", "child.view")
        .containsEntry("object_kind", "child")
        .containsEntry("object_id", "210744390183")
        .containsEntry("outcome", "done");
    assertThat(row.get("facts")).hasToString("{\"count\": 2}");
    assertThat(
            test.jdbc()
                .sql("select at = '2026-03-01T12:00:00.123456Z' from audit.entry")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whatTheExchangeDidForSeveralStandsInTheNameOfEachAndInOrder() {
    var michigan = Actor.system("mi-1", "MI");
    var entries = new LinkedHashMap<Actor, List<OfRequest>>();
    entries.put(TEXAS, List.of(told("r1", "1"), told(null, "2")));
    entries.put(michigan, List.of(told("r3", "3")));

    var after =
        test.database()
            .<String>write(
                Actor.exchange("intake"),
                () -> {
                  audit.record(entries);
                  return test.database()
                      .jdbc()
                      .sql(
                          "select current_setting('monarca.person') || current_setting('monarca.state') || current_setting('monarca.role')")
                      .query(String.class)
                      .single();
                });

    assertThat(after).isEqualTo("intakeexchange");
    assertThat(
            test.jdbc()
                .sql(
                    "select concat_ws(' ', request, actor_kind, actor, role, state, object_id, facts) from audit.entry order by sequence")
                .query(String.class)
                .list())
        .containsExactly(
            "r1 SYSTEM tx-1 state-system TX 1 {\"count\": 7}",
            "SYSTEM tx-1 state-system TX 2 {\"count\": 7}",
            "r3 SYSTEM mi-1 state-system MI 3 {\"count\": 7}");
  }

  @Test
  void nobodyElseWritesEntriesOfOthers() {
    var entries = Map.of(Actor.system("mi-1", "MI"), List.of(told("r1", "1")));

    assertThatThrownBy(() -> test.database().write(TEXAS, () -> audit.record(entries)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("written by the exchange");
    assertThat(count("audit.entry")).isZero();
  }

  private static OfRequest told(@Nullable String request, String child) {
    return new OfRequest(request, Entry.done("child.view", "child", child).with("count", 7));
  }

  @Test
  void anEntryOfAnActionThatFailsIsGoneWithIt() {
    assertThatThrownBy(() ->
            test.database()
                .write(
                    TEXAS,
                    (Runnable)
                        () -> {
                          audit.record(TEXAS, Entry.done("child.view", "child"));
                          throw new IllegalStateException("broken");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(count("audit.entry")).isZero();
  }

  @Test
  @Control("AU-5")
  void anActionThatCannotBeAuditedDoesNotHappen() {
    test.jdbc().sql("alter table audit.entry add constraint full_up check (sequence < 0)").update();

    assertThatThrownBy(() -> test.database().write(TEXAS, this::addClient))
        .isInstanceOf(DataAccessException.class);

    assertThat(count("access.client")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set actor = 'somebody else'",
        "delete from audit.entry",
        "truncate audit.entry",
        "drop table audit.entry",
        "alter table audit.entry disable trigger all"
      })
  void theServiceCanNeitherChangeNorRemoveAnEntry(String attempt) {
    audit.record(TEXAS, Entry.refused("child.view", "child", null, "not-found"));

    assertThatThrownBy(() -> test.asService().sql(attempt).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    assertThat(count("audit.entry")).isEqualTo(1);
  }

  @Test
  void anEntryIsNotChangedByOneMadeFromIt() {
    var entry = Entry.done("submission.receive", "submission", "s-1").with("bytes", 10);

    assertThat(entry.with("rows", 3).facts()).containsOnlyKeys("bytes", "rows");
    assertThat(entry.facts()).containsOnlyKeys("bytes");
  }

  @Test
  void theTrailReadsAsSentences() {
    var trail = AuditTrail.from(test.jdbc());
    audit.record(TEXAS, Entry.refused("token.issue", "client", null, "invalid_client"));

    assertThat(trail.sentences()).containsExactly("token.issue refused invalid_client");
  }

  private void addClient() {
    test.database()
        .jdbc()
        .sql("insert into access.client (client_id, state, created) values ('c', 'TX', now())")
        .update();
    audit.record(TEXAS, Entry.done("client.create", "client", "c"));
  }

  private long count(String table) {
    return test.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void anActionThatHasNoWordsIsNotWritten() {
    assertThatThrownBy(() -> audit.record(TEXAS, Entry.done("child.tickle", "child")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("child.tickle");
    assertThatThrownBy(() -> audit.record(TEXAS, Entry.done("child.view", "task", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(test.jdbc().sql("select count(*) from audit.entry").query(Long.class).single())
        .isZero();
  }
}
