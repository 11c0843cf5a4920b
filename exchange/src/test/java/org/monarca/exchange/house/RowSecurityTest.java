package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.UnexpectedRollbackException;
import tools.jackson.databind.json.JsonMapper;

/** The second wall: what PostgreSQL itself lets each of them see and change. */
class RowSecurityTest {

  private static final Actor TEXAS = Actor.person("tx", "state-data-admin", "TX");
  private static final Actor CALIFORNIA = Actor.person("ca", "state-data-admin", "CA");
  private static final Actor DEPARTMENT = Actor.person("us", "federal-user", null);
  private static final Actor EXCHANGE = Actor.exchange("test");

  /** A colleague of the first Texan, who sees to accounts. */
  private static final Actor TEXAN_USERS = Actor.person("tx3", "user-admin", "TX");

  private static final Actor TEXAN_SYSTEM = Actor.system("tx-1", "TX");

  private static final List<Actor> EVERYBODY =
      List.of(TEXAS, TEXAN_USERS, TEXAN_SYSTEM, CALIFORNIA, DEPARTMENT, EXCHANGE);

  /**
   * Of one row of Texas, one of California and one of the Department in each; where rows are
   * people's, of two of Texas ({@code tx}, {@code tx2}).
   */
  private static final List<String> SEEN =
      """
      table                      a Texan  their users' administrator  their system  a Californian  the Department  the exchange
      access.account             tx+tx2   tx+tx2                      tx+tx2        ca             us              all
      access.authenticator       tx       tx+tx2                      -             ca             us              all
      access.client              tx       tx                          tx            ca             -               all
      access.personal_token      tx       tx+tx2                      -             ca             us              all
      access.recovery_code       tx       tx+tx2                      -             ca             us              all
      applications.application   -        tx                          -             -              -               all
      intake.content             tx       tx                          tx            ca             -               all
      intake.data_check          tx       tx                          tx            ca             -               all
      intake.finding             tx       tx                          tx            ca             -               all
      intake.outcome             tx       tx                          tx            ca             -               all
      intake.refused             tx       tx                          tx            ca             -               all
      intake.severity_proposal   tx       tx                          tx            ca             tx+ca           all
      intake.submission          tx       tx                          tx            ca             tx+ca           all
      notices.attempt            tx       -                           -             ca             us              all
      notices.failing            tx+tx2   tx+tx2                      tx+tx2        ca             tx+tx2+ca+us    all
      notices.notice             tx       -                           -             ca             us              all
      notices.preference         tx       -                           -             ca             us              all
      students.early_withdrawal  -        -                           -             -              -               all
      students.full_list         -        -                           -             -              -               all
      students.full_list_named   -        -                           -             -              -               all
      students.source            -        -                           -             -              -               all
      students.telling           tx+ca    tx+ca                       tx+ca         tx+ca          tx+ca           all
      students.version           -        -                           -             -              -               all
      worklist.event             tx       tx                          tx            ca             us              all
      worklist.task              tx       tx                          tx            ca             us              all
      """
          .lines()
          .skip(1)
          .map(line -> line.replaceAll(" +", " "))
          .toList();

  private static final String WALLED =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid)
       order by 1
      """;

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'platform')
         and n.nspname !~ '^pg_t'
       order by 1
      """;

  /**
   * Views that lead to tables behind the wall, by way of others too, and look with their owner's
   * eyes; and functions that do.
   */
  private static final String THROUGH_A_VIEW =
      """
      with recursive leads (oid) as (
        select oid from pg_class where relforcerowsecurity
        union
        select view.oid
          from leads
          join pg_depend seen on seen.refobjid = leads.oid and seen.classid = 'pg_rewrite'::regclass
          join pg_rewrite rule on rule.oid = seen.objid
          join pg_class view on view.oid = rule.ev_class)
      select relname from pg_class join leads using (oid)
       where relkind in ('v', 'm') and not coalesce(reloptions, '{}') @> '{security_invoker=true}'
      union all
      select proname from pg_proc join pg_namespace n on n.oid = pronamespace
       where prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      """;

  private static TestDatabase test;

  private final Database database = test.database();
  private final Audit audit = new Audit(database, InstantSource.system(), new JsonMapper());

  @BeforeAll
  static void fill() throws IOException {
    test = TestDatabase.fresh();
    test.jdbc()
        .sql(new ClassPathResource("walls/rows.sql").getContentAsString(StandardCharsets.UTF_8))
        .update();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @Test
  void everyTableIsBehindTheWallOrOpenForAReason() {
    var walled = names(WALLED);

    assertThat(names(TABLES).stream().filter(table -> !walled.contains(table)))
        .containsExactlyElementsOf(OpenTables.names());
  }

  @Test
  void everybodySeesTheirOwn() {
    var seen =
        names(WALLED).stream()
            .map(table ->
                table
                    + " "
                    + EVERYBODY.stream()
                        .map(actor -> seenBy(actor, table))
                        .collect(Collectors.joining(" ")));

    assertThat(seen).containsExactlyElementsOf(SEEN);
  }

  @Test
  void whoDoesNotSayWhoWorksIsRefusedEverywhere() {
    var walled = names(WALLED);
    walled.remove("students.telling"); // its moments are no secret
    for (var table : walled) {
      assertThatThrownBy(
              () -> test.asService().sql("select count(*) from " + table).query().singleRow())
          .as(table)
          .rootCause()
          .hasMessageContaining("nobody is said to work");
    }
  }

  @Test
  void theOwnerOfTheTablesIsHeldToItToo() {
    assertThat(
            names("select relname from pg_class where relrowsecurity and not relforcerowsecurity"))
        .isEmpty();
  }

  @Test
  void noViewLetsThroughWhatItsReaderMayNotSee() {
    assertThat(names(THROUGH_A_VIEW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update intake.submission set announced = 9 where state = 'CA'",
        "delete from intake.refused where state = 'CA'",
        "update worklist.task set version = 9 where state = 'CA'",
        "update access.account set last_used = now() where state = 'CA'",
        "update access.client set revoked = now() where state = 'CA'",
        "update students.source set floor = now()",
        "update students.version set current = false",
        "delete from notices.failing where state = 'CA'",
        "update access.account set signed_out = now() where id = 'tx2'",
        "delete from access.authenticator where account <> 'tx'",
        "delete from access.personal_token where account <> 'tx'"
      })
  void nobodyChangesWhatIsNotTheirs(String attempt) {
    int changed = database.write(TEXAS, () -> database.jdbc().sql(attempt).update());

    assertThat(changed).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into students.source (state, state_student_id) values ('CA', '9')",
        "insert into students.full_list (telling, state) values (0, 'CA')",
        "insert into students.early_withdrawal (state, state_student_id, telling) values ('CA', '9', 0)",
        "insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows)"
            + " select id, 0, 0, 'course', '', true, false, true, gen_random_uuid(), '{}' from students.source where state = 'CA'"
      })
  void theExchangeAtWorkOnWhatAStateSentWritesForNoOther(String attempt) {
    assertThatThrownBy(
            () -> database.write(EXCHANGE.on("TX"), () -> database.jdbc().sql(attempt).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received)"
            + " values (gen_random_uuid(), 'CA', 'x', 'csv', false, 1, sha256('x'), now())",
        "insert into intake.outcome (submission, state_student_id, outcome) values (gen_random_uuid(), '1', 'new')",
        "insert into access.client (client_id, secret_hash, state, created) values ('x', '-', 'CA', now())",
        "insert into access.account (id, email, password_hash, display_name, role, state, zone, created)"
            + " values ('x', 'x@example.org', '-', 'X', 'school-user', 'TX', 'UTC', now())",
        "insert into worklist.task (kind, subject, level, state, due, due_days, opened, exchange_ids)"
            + " values ('near-match', 'x', 'state', 'CA', now(), 5, now(), '{}')"
      })
  void nobodyAddsInSomebodyElsesName(String attempt) {
    assertThatThrownBy(() -> database.write(TEXAS, () -> database.jdbc().sql(attempt).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  void whoOnlyReadsInTheDepartmentChangesNoAccount() {
    int changed =
        database.write(
            DEPARTMENT,
            () ->
                database
                    .jdbc()
                    .sql("update access.account set signed_out = now() where id <> 'us'")
                    .update());

    assertThat(changed).isZero();
  }

  @Test
  void noPersonWritesAStatesRecord() {
    var attempt = "insert into students.source (state, state_student_id) values ('TX', '9')";

    assertThatThrownBy(() -> database.write(TEXAS, () -> database.jdbc().sql(attempt).update()))
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

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
                  assertThatThrownBy(() -> database.write(EXCHANGE, RowSecurityTest::fail))
                      .isInstanceOf(IllegalStateException.class);
                  seen.add(records());
                }))
        .isInstanceOf(UnexpectedRollbackException.class);

    assertThat(seen).containsExactly(0L);
  }

  @Test
  void aMigrationReachesEveryRow() throws SQLException {
    try (var connection = test.ownersConnection()) {
      var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      owner.sql("select set_config('monarca.role', 'migration', false)").query().singleRow();

      assertThat(owner.sql("update students.source set floor = floor").update()).isEqualTo(2);
      assertThat(owner.sql("update access.account set zone = zone").update()).isEqualTo(4);
    }
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  private long records() {
    return database.jdbc().sql("select count(*) from students.source").query(Long.class).single();
  }

  private long versions() {
    return database.jdbc().sql("select count(*) from students.version").query(Long.class).single();
  }

  /** Whose a row is tells its place: they were made in that order. */
  private String seenBy(Actor actor, String table) {
    var all = places(EXCHANGE, table);
    var owners = all.size() > 3 ? List.of("tx", "tx2", "ca", "us") : List.of("tx", "ca", "us");
    var seen = places(actor, table);
    if (actor.equals(EXCHANGE)) {
      return seen.equals(all) ? "all" : "some";
    }
    return seen.isEmpty()
        ? "-"
        : seen.stream()
            .map(place -> owners.get(all.indexOf(place)))
            .collect(Collectors.joining("+"));
  }

  private List<String> places(Actor actor, String table) {
    return database.read(
        actor,
        () ->
            database
                .jdbc()
                .sql("select ctid::text from %s order by ctid".formatted(table))
                .query(String.class)
                .list());
  }

  private static List<String> names(String sql) {
    return test.jdbc().sql(sql).query(String.class).list();
  }
}
