package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.platform.Actor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What PostgreSQL itself lets each of them write. */
class WritesAtTheWallTest extends AtTheWall {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update intake.submission set announced = 9 where state = 'CA'",
        "delete from intake.refused where state = 'CA'",
        "update worklist.task set version = 9 where state = 'CA'",
        "update access.account set last_used = now() where id = 'ca'",
        "update access.role_grant set ended = now(), ended_by = 'tx', end_reason = 'other'",
        "update access.client set revoked = now() where state = 'CA'",
        "update access.credential set ended = now() where client_id = 'ca-1'",
        "delete from access.seen_assertion",
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
    for (var working : List.of(EXCHANGE.on("TX"), EXCHANGE.on(List.of("TX", "MI")), EXCHANGE)) {
      assertThatThrownBy(() -> database.write(working, () -> database.jdbc().sql(attempt).update()))
          .as(working.toString())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("violates row-level security policy");
    }
  }

  @Test
  void atWorkOnWhatSeveralStatesSentItWritesForEachOfThem() {
    var floors = "update students.source set floor = floor";
    var working = EXCHANGE.on(List.of("TX", "CA", "TX"));

    assertThat(working.state()).isEqualTo("CA TX");
    assertThat(changed(working, floors)).isEqualTo(2);
    assertThat(changed(EXCHANGE.on(List.of("MI", "TX")), floors)).isEqualTo(1);
    assertThat(changed(EXCHANGE.on(List.of("MI", "ND")), floors)).isZero();
    assertThat(
            changed(EXCHANGE.on(List.of("TX", "CA")), "update students.version set as_of = as_of"))
        .isEqualTo(2);
  }

  @Test
  void whoWorksOnSeveralStatesIsNoneOfThemToWhatAsksForOne() {
    var person = Actor.person("tx", "state-data-admin", "CA TX");

    assertThat(changed(person, "update intake.submission set announced = announced")).isZero();
    assertThat(changed(person, "update students.source set floor = floor")).isZero();
  }

  private int changed(Actor actor, String statement) {
    return database.<Integer>write(actor, () -> database.jdbc().sql(statement).update());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received)"
            + " values (gen_random_uuid(), 'CA', 'x', 'csv', false, 1, sha256('x'), now())",
        "insert into intake.outcome (submission, state_student_id, outcome) values (gen_random_uuid(), '1', 'new')",
        "insert into access.client (client_id, state, created) values ('x', 'CA', now())",
        "insert into access.credential (client_id, kind, secret_hash, added) values ('ca-1', 'secret', '-', now())",
        "insert into access.seen_assertion (client_id, jti, expires) values ('tx-1', 'x', now())",
        "insert into access.account (id, email, password_hash, display_name, zone, created)"
            + " values ('x', 'x@example.org', '-', 'X', 'UTC', now())",
        "insert into access.role_grant (account, role, state, begins, given_by)"
            + " values ('tx', 'federal-user', null, now(), 'tx')",
        "insert into audit.entry (at, actor_kind, actor, role, state, action, object_kind, outcome)"
            + " values (now(), 'PERSON', 'ca', 'state-data-admin', 'CA', 'child.view', 'child', 'done')",
        "insert into worklist.task (kind, subject, level, state, due, due_days, opened, exchange_ids)"
            + " values ('near-match', 'x', 'state', 'CA', now(), 5, now(), '{}')"
      })
  void nobodyAddsInSomebodyElsesName(String attempt) {
    assertThatThrownBy(() -> database.write(TEXAS, () -> database.jdbc().sql(attempt).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  /** Nor does another role of the State, the exchange itself, or somebody in another's name. */
  @Test
  void whatAStateAsksForSchoolEntryIsSaidByItsDataAdministratorOrAnOperatorAlone() {
    var attempt =
        "insert into health.school_entry (state, grade, version, asked, source, read_on, in_force, ended, entered, entered_by) values (?, '07', 1, '[]', 'Synthetic Code 1', current_date, current_date, false, now(), ?)";
    var refused =
        Map.of(
            TEXAS,
            List.of("CA", "tx"),
            CALIFORNIA,
            List.of("CA", "tx"),
            Actor.person("tx2", "school-user", "TX"),
            List.of("TX", "tx2"),
            DEPARTMENT,
            List.of("TX", "us"),
            EXCHANGE,
            List.of("TX", "test"));
    refused.forEach((actor, of) ->
        assertThatThrownBy(
                () -> database.write(actor, () -> database.jdbc().sql(attempt).params(of).update()))
            .as(actor.toString())
            .rootCause()
            .hasMessageContaining("violates row-level security policy"));

    for (var actor : List.of(TEXAS, Actor.person("op", "operator", null))) {
      var of = actor.equals(TEXAS) ? List.of("TX", "tx") : List.of("CA", "op");
      assertThat(
              database.<Integer>write(
                  actor, () -> database.jdbc().sql(attempt).params(of).update()))
          .isOne();
    }
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
  void aMigrationReachesEveryRow() throws SQLException {
    try (var connection = test.ownersConnection()) {
      var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      owner.sql("select set_config('monarca.role', 'migration', false)").query().singleRow();

      assertThat(owner.sql("update students.source set floor = floor").update()).isEqualTo(2);
      assertThat(owner.sql("update access.account set zone = zone").update()).isEqualTo(4);
    }
  }
}
