package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseTest {

  private final TestDatabase test = TestDatabase.fresh();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTransactionCarriesThePersonAndTheState() {
    var actor = new Actor(Actor.Kind.PERSON, "p-1", "state-data-admin", "TX");

    String carried =
        test.database()
            .read(
                actor,
                () ->
                    setting("monarca.person")
                        + "/"
                        + setting("monarca.state")
                        + "/"
                        + setting("monarca.role"));

    assertThat(carried).isEqualTo("p-1/TX/state-data-admin");
  }

  @Test
  void whoeverComesBackFromAnothersWorkIsCarriedAgain() {
    var person = Actor.system("c-1", "TX");
    var exchange = Actor.exchange("test");
    var carried = new ArrayList<String>();

    test.database()
        .write(
            person,
            () -> {
              test.database().write(exchange, () -> carried.add(setting("monarca.person")));
              test.database().write(exchange, () -> carried.add(setting("monarca.person")));
              carried.add(setting("monarca.person"));
              carried.add(
                  test.database()
                      .jdbc()
                      .sql("select current_setting('monarca.person') || '<' || ?")
                      .param(test.database().write(exchange, () -> setting("monarca.person")))
                      .query(String.class)
                      .single());
            });

    assertThat(carried).containsExactly("test", "test", "c-1", "c-1<test");
  }

  @Test
  void whatIsSetIsSetOnceForAsManyStatementsAsOneHas() throws Exception {
    var exchange = Actor.exchange("test");

    var statements =
        RecordedStatements.during(() ->
            test.database()
                .write(
                    Actor.system("c-1", "TX"),
                    () -> {
                      test.database().write(exchange, () -> setting("monarca.person"));
                      test.database().write(exchange, () -> setting("monarca.person"));
                      return setting("monarca.person");
                    }));

    assertThat(statements).filteredOn(sql -> sql.contains("set_config")).hasSize(2);
    assertThat(statements).hasSize(5);
  }

  @Test
  void plansAreMadeOnceWhereThatIsAskedForAndNoLonger() {
    var exchange = Actor.exchange("test");

    assertThat(
            test.database()
                .<String>write(
                    exchange,
                    () -> {
                      setting("monarca.person");
                      test.database().planOnce();
                      return setting("plan_cache_mode");
                    }))
        .isEqualTo("force_generic_plan");
    assertThat(test.database().<String>read(exchange, () -> setting("plan_cache_mode")))
        .isEqualTo("auto");
  }

  @Test
  void nothingOfTheActorIsLeftOnAPooledConnection() {
    test.database().write(Actor.system("c-1", "TX"), () -> setting("monarca.state"));

    assertThat(setting("monarca.state")).isEmpty();
  }

  @Test
  void whatIsDoneAfterwardsIsDoneThoughTheTransactionFailsAndWithoutItsConnection() {
    var actor = Actor.system("c-1", "TX");
    var inUse = new ArrayList<Integer>();
    Runnable later = () -> inUse.add(test.connectionsInUse());

    assertThatThrownBy(() ->
            test.database()
                .write(
                    actor,
                    () -> {
                      test.database().read(actor, () -> setting("monarca.state"));
                      test.database().afterwards(later);
                      assertThat(inUse).isEmpty();
                      throw new IllegalStateException("fails");
                    }))
        .hasMessage("fails");
    test.database().afterwards(later);

    assertThat(inUse).containsExactly(0, 0);
  }

  @Test
  void whatIsCopiedTwiceInOneTransactionStandsThereOnce() {
    test.database()
        .write(
            Actor.exchange("test").on("TX"),
            () -> {
              copyEarlyWithdrawal("c1");
              copyEarlyWithdrawal("c2");
            });

    assertThat(
            test.jdbc()
                .sql(
                    "select split_part(state_student_id, '-', 1), count(*) from students.early_withdrawal group by 1 order by 1")
                .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                .list())
        .containsExactly("c1 " + (FewRows.MOST + 1), "c2 " + (FewRows.MOST + 1));
  }

  private void copyEarlyWithdrawal(String id) {
    var rows = new CopyRows();
    int telling = telling();
    for (int i = 0; i <= FewRows.MOST; i++) {
      rows.text("TX").text(id + "-" + i).plain(telling).end();
    }
    test.database()
        .copyBehindWall("students.early_withdrawal", "state, state_student_id, telling", rows);
  }

  private int telling() {
    return test.database()
        .jdbc()
        .sql(
            "insert into students.telling (submission, submission_id, moment, received) values (gen_random_uuid(), 's', now(), now()) returning number")
        .query(Integer.class)
        .single();
  }

  @Test
  void theServiceMayNotMakeTables() {
    assertThatThrownBy(() -> test.asService().sql("create table platform.mine (id int)").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aServiceThatOwnsTablesIsRefused() {
    assertThatThrownBy(() -> LeastPrivilege.check(test.owner()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("owns nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter role %1$s bypassrls",
        "alter role %1$s superuser",
        "alter role %1$s createrole",
        "grant %2$s to %1$s"
      })
  void aServiceThatCouldWalkPastTheWallsIsRefused(String mighty) throws SQLException {
    var service = test.asService().sql("select current_user").query(String.class).single();
    LeastPrivilege.check(test.source());
    var owner =
        test.jdbc()
            .sql("select tableowner from pg_tables where schemaname = 'audit' limit 1")
            .query(String.class)
            .single();
    try (var connection = test.superusersConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(mighty.formatted(service, owner));
      statement.execute("set local role " + service);
      assertThatThrownBy(
              () -> LeastPrivilege.check(new SingleConnectionDataSource(connection, true)))
          .isInstanceOf(IllegalStateException.class);
      connection.rollback();
    }
  }

  private String setting(String name) {
    return test.database()
        .jdbc()
        .sql("select coalesce(current_setting(?, true), '')")
        .param(name)
        .query(String.class)
        .single();
  }
}
