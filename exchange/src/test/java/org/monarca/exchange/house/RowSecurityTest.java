package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
import tools.jackson.databind.json.JsonMapper;

/** The second wall: what PostgreSQL itself lets each of them see and change. */
class RowSecurityTest {

  private static final Actor TEXAS = Actor.person("tx", "state-data-admin", "TX");
  private static final Actor CALIFORNIA = Actor.person("ca", "state-data-admin", "CA");
  private static final Actor DEPARTMENT = Actor.person("us", "federal-user", null);
  private static final Actor EXCHANGE = Actor.exchange("test");

  /** Of one row of Texas, one of California and one of the Department in each. */
  private static final List<String> SEEN_BY_TEXAS_CALIFORNIA_DEPARTMENT_EXCHANGE =
      List.of(
          "access.account TX CA US all",
          "access.authenticator TX CA US all",
          "access.client TX CA - all",
          "access.personal_token TX CA US all",
          "access.recovery_code TX CA US all",
          "intake.content TX CA - all",
          "intake.data_check TX CA - all",
          "intake.finding TX CA - all",
          "intake.outcome TX CA - all",
          "intake.refused TX CA - all",
          "intake.severity_proposal TX CA TX+CA all",
          "intake.submission TX CA TX+CA all",
          "notices.attempt TX CA US all",
          "notices.failing TX CA TX+CA+US all",
          "notices.notice TX CA US all",
          "notices.preference TX CA US all",
          "students.early_withdrawal - - - all",
          "students.full_list - - - all",
          "students.full_list_named - - - all",
          "students.source - - - all",
          "students.telling - - - all",
          "students.version - - - all",
          "worklist.event TX CA US all",
          "worklist.task TX CA US all");

  private static final String WALLED =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid)
       order by 1
      """;

  /** Tables that say whose a row is. */
  private static final String OF_SOMEBODY =
      """
      select distinct n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'platform')
         and a.attname in ('state', 'account', 'person', 'receiver', 'submission', 'source_id', 'principal_name')
       order by 1
      """;

  /** Views over tables behind the wall that look at them with their owner's eyes. */
  private static final String THROUGH_A_VIEW =
      """
      select distinct view.relname
        from pg_class view
        join pg_rewrite rule on rule.ev_class = view.oid
        join pg_depend seen on seen.classid = 'pg_rewrite'::regclass and seen.objid = rule.oid
        join pg_class walled on walled.oid = seen.refobjid and walled.relrowsecurity
       where view.relkind in ('v', 'm') and not coalesce(view.reloptions, '{}') @> '{security_invoker=true}'
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
  void everyTableThatSaysWhoseARowIsIsBehindTheWallOrOpenForAReason() {
    var walled = names(WALLED);

    assertThat(names(OF_SOMEBODY).stream().filter(table -> !walled.contains(table)))
        .containsExactlyElementsOf(OpenTables.names());
  }

  @Test
  void eachTableBehindTheWallIsTried() {
    assertThat(
            SEEN_BY_TEXAS_CALIFORNIA_DEPARTMENT_EXCHANGE.stream().map(line -> line.split(" ")[0]))
        .containsExactlyElementsOf(names(WALLED));
  }

  @Test
  void everybodySeesTheirOwn() {
    var seen =
        names(WALLED).stream()
            .map(table ->
                table
                    + " "
                    + List.of(TEXAS, CALIFORNIA, DEPARTMENT, EXCHANGE).stream()
                        .map(actor -> seenBy(actor, table))
                        .collect(Collectors.joining(" ")));

    assertThat(seen).containsExactlyElementsOf(SEEN_BY_TEXAS_CALIFORNIA_DEPARTMENT_EXCHANGE);
  }

  @Test
  void whoDoesNotSayWhoWorksIsRefusedEverywhere() {
    for (var table : names(WALLED)) {
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
        "delete from notices.failing where state = 'CA'"
      })
  void aStateChangesNothingOfAnother(String attempt) {
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
    database.write(
        CALIFORNIA, () -> audit.open(CALIFORNIA, Entry.done("child.view", "child", "1")));
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

  private long records() {
    return database.jdbc().sql("select count(*) from students.source").query(Long.class).single();
  }

  private long versions() {
    return database.jdbc().sql("select count(*) from students.version").query(Long.class).single();
  }

  /**
   * The rows of a table know by their place which of the three it is: they were made in that order.
   */
  private String seenBy(Actor actor, String table) {
    var all = places(EXCHANGE, table);
    var seen = places(actor, table);
    if (seen.equals(all) && actor.equals(EXCHANGE)) {
      return "all";
    }
    return seen.isEmpty()
        ? "-"
        : seen.stream()
            .map(place -> List.of("TX", "CA", "US").get(all.indexOf(place)))
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
