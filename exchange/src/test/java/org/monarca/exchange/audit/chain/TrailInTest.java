package org.monarca.exchange.audit.chain;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.chain.Verification.Verdict;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An audit trail that a test writes, tampers with and checks, with a clock that the test moves. */
public final class TrailInTest implements AutoCloseable {

  static final Actor TEXAS = Actor.system("tx-1", "TX");

  private final TestDatabase test;
  private final Audit audit;
  private final Heads heads;
  private Instant now = Instant.parse("2026-03-01T12:00:00.123456Z");
  private Instant remembered = now;

  public TrailInTest() {
    this(TestDatabase.fresh());
  }

  public TrailInTest(TestDatabase test) {
    this.test = test;
    InstantSource clock = () -> now;
    this.audit = new Audit(test.database(), clock, new JsonMapper());
    this.heads = new Heads(test.database(), audit, clock);
  }

  /** Three days in three chains, each day closed but the last; twenty entries a day and chain. */
  public TrailInTest ofThreeDays() {
    for (int day = 0; day < 3; day++) {
      for (int shard : List.of(7, 8, 63)) {
        write(shard, 20);
      }
      if (day < 2) {
        nextDay();
      }
    }
    return this;
  }

  /** That many entries in that chain, in one transaction. */
  void write(int shard, int entries) {
    test.database()
        .write(
            TEXAS,
            () -> {
              choose(test.database().jdbc(), shard);
              for (int n = 0; n < entries; n++) {
                record(n);
              }
            });
  }

  /** One more in the transaction under way. */
  void record(int number) {
    audit.record(
        TEXAS, Entry.done("child.view", "child", Integer.toString(number)).with("count", number));
  }

  /** The day ends and is closed; whether there was one to close. */
  public boolean nextDay() {
    now = now.plus(Duration.ofDays(1));
    return heads.closeOne();
  }

  void sleep(Duration time) {
    now = now.plus(time);
  }

  boolean closeOne() {
    return heads.closeOne();
  }

  List<Head> read(int days) {
    return heads.read(TEXAS, days);
  }

  long unclosed() {
    return heads.unclosed();
  }

  List<Head> heads() {
    return new HeadStore(test.jdbc()).all();
  }

  public TestDatabase test() {
    return test;
  }

  /** As somebody who owns the database: past the trigger, and past all that keeps columns whole. */
  public void tamper(String... statements) {
    test.jdbc().sql("alter table audit.entry disable trigger chain").update();
    for (var statement : statements) {
      test.jdbc().sql(statement).update();
    }
    test.jdbc().sql("alter table audit.entry enable trigger chain").update();
  }

  /** Keeps how everything is now. */
  void remember() {
    remembered = now;
    test.jdbc()
        .sql(
            """
            create table public.entries as select * from audit.entry;
            create table public.heads as select * from audit.head;
            """)
        .update();
  }

  /** Makes everything as it was. */
  void putBack() {
    now = remembered;
    tamper(
        "truncate audit.entry, audit.head",
        "insert into audit.entry overriding system value select * from public.entries",
        "insert into audit.head select * from public.heads",
        "alter table audit.entry alter shard set not null",
        "create unique index if not exists entry_in_chain on audit.entry (shard, position)");
  }

  /** Writes the chain anew from that position on, each entry changed, so that all hashes fit. */
  void rewrite(int shard, long position) {
    test.jdbc()
        .sql(
            """
            create temporary table anew as select * from audit.entry where shard = %1$d and position >= %2$d;
            delete from audit.entry where shard = %1$d and position >= %2$d;
            do $$ begin perform set_config('monarca.audit_shard', '%1$d', true); end $$;
            insert into audit.entry (sequence, at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
              overriding system value
              select sequence, at, request, actor_kind, 'somebody-else', role, state, action, object_kind, object_id, outcome, facts from anew order by position;
            drop table anew;
            """
                .formatted(shard, position))
        .update();
  }

  /** Gives the entry a hash that fits what it says now. */
  void rehash(int shard, long position) {
    tamper(
        """
        update audit.entry set hash = sha256(
          '\\x4501'::bytea || int2send(shard) || int8send(position) || int8send(sequence) || int8send((extract(epoch from at) * 1000000)::bigint)
          || audit.encoded(request) || audit.encoded(actor_kind) || audit.encoded(actor) || audit.encoded(role) || audit.encoded(state)
          || audit.encoded(action) || audit.encoded(object_kind) || audit.encoded(object_id) || audit.encoded(outcome) || audit.encoded(facts::text) || previous)
         where shard = %d and position = %d
        """
            .formatted(shard, position));
  }

  public Verdict check() {
    return check(null, null, List.of());
  }

  public Verdict check(List<Head> anchors) {
    return check(null, null, anchors);
  }

  public Verdict check(@Nullable LocalDate from, @Nullable LocalDate to, List<Head> anchors) {
    try {
      return new Verification(test.source(), 2).check(from, to, anchors);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void choose(JdbcClient jdbc, int shard) {
    jdbc.sql("select set_config('monarca.audit_shard', ?, true)")
        .param(Integer.toString(shard))
        .query((row, n) -> true)
        .single();
  }

  @Override
  public void close() {
    test.close();
  }
}
