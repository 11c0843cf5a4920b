package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.dao.DataAccessException;

/** Somebody with roles in two States, as PostgreSQL itself shows them to each. */
class GrantsAtTheWallTest extends AtTheWall {

  private static final Actor TEXAN_USERS = Actor.person("tx3", "user-admin", "TX");
  private static final Actor OF_THE_DEPARTMENT = Actor.person("us2", "federal-admin", null);
  private static final Actor HELP_DESK = Actor.person("us3", "help-desk", null);

  @BeforeAll
  static void theCalifornianTeachesInTexasToo() {
    test.jdbc()
        .sql(
            "insert into access.role_grant (account, role, state, begins, given_by) values ('ca', 'school-user', 'TX', now(), 'test')")
        .update();
  }

  @Test
  void eachStateSeesTheAccountAndItsOwnRolesOfItAlone() {
    assertThat(rolesOfTheCalifornian(TEXAN_USERS)).containsExactly("school-user TX");
    assertThat(rolesOfTheCalifornian(TEXAS)).containsExactly("school-user TX");
    assertThat(rolesOfTheCalifornian(OF_THE_DEPARTMENT)).isEmpty();
    assertThat(rolesOfTheCalifornian(CALIFORNIA))
        .containsExactly("state-data-admin CA", "school-user TX");
    assertThat(rolesOfTheCalifornian(HELP_DESK)).hasSize(2);
    assertThat(count(TEXAN_USERS, "select count(*) from access.account where id = 'ca'"))
        .isEqualTo(1);
  }

  @Test
  void nobodyEndsTheRoleThatAnotherStateGave() {
    var attempt =
        "update access.role_grant set ended = now(), ended_by = 'x', end_reason = 'other' where account = 'ca' and state = 'CA'";

    for (var other : List.of(TEXAN_USERS, OF_THE_DEPARTMENT, HELP_DESK, TEXAS, CALIFORNIA)) {
      assertThat(database.<Integer>write(other, () -> database.jdbc().sql(attempt).update()))
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'tx3', 'state-data-admin', 'TX', true, 'tx3'",
        "'tx2', 'user-admin', 'TX', true, 'tx3'",
        "'tx2', 'school-user', 'CA', true, 'tx3'",
        "'tx2', 'auditor', null, true, 'tx3'",
        "'tx2', 'recruiter', 'TX', false, 'tx3'",
        "'tx2', 'recruiter', 'TX', true, 'tx2'"
      })
  void nobodyGivesThemselvesOrMoreThanIsTheirsOrAlone(String grant) {
    var attempt =
        "insert into access.role_grant (account, role, state, waits, given_by, begins) values ("
            + grant
            + ", now())";

    assertThatThrownBy(
            () -> database.write(TEXAN_USERS, () -> database.jdbc().sql(attempt).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  @Control("AC-5")
  void whoGaveARoleDoesNotConfirmItAndADirectorDoes() {
    database.write(
        TEXAN_USERS,
        () ->
            database
                .jdbc()
                .sql(
                    "insert into access.role_grant (account, role, state, waits, given_by, begins) values ('tx2', 'recruiter', 'TX', true, 'tx3', now())")
                .update());

    for (var name : List.of("tx3", "tx4")) {
      assertThatThrownBy(() -> confirm(TEXAN_USERS, name))
          .rootCause()
          .hasMessageContaining("another person confirms it");
    }
    assertThat(confirm(OF_THE_DEPARTMENT, "us2")).isZero();
    assertThat(confirm(Actor.person("tx5", "state-director", "TX"), "tx5")).isEqualTo(1);
  }

  /** Not even the exchange lets somebody in whom one person has chosen. */
  @Test
  void whoCouldConfirmOthersIsGivenByNobodyAlone() {
    var exchange = Actor.exchange("applications");
    var add =
        "insert into access.role_grant (account, role, state, waits, given_by, begins) values ('tx2', 'state-director', 'TX', %s, '%s', now())";

    assertThatThrownBy(() ->
            database.write(
                exchange, () -> database.jdbc().sql(add.formatted("false", "us")).update()))
        .rootCause()
        .hasMessageContaining("another person confirms it");
    database.write(exchange, () -> database.jdbc().sql(add.formatted("true", "tx4")).update());
    for (var name : List.of("us", exchange.id())) {
      assertThatThrownBy(() -> confirm(exchange, "state-director", name))
          .rootCause()
          .hasMessageContaining("another person confirms it");
    }
    assertThat(confirm(OF_THE_DEPARTMENT, "state-director", "us2")).isZero();
    test.jdbc()
        .sql("update access.role_grant set waits_for = 'department' where role = 'state-director'")
        .update();

    var account = "select count(*) from access.account where id = 'tx2'";
    assertThat(count(OF_THE_DEPARTMENT, account)).isEqualTo(1);
    assertThat(count(HELP_DESK, account)).isEqualTo(1);
    assertThat(count(Actor.person("us4", "federal-user", null), account)).isZero();
    assertThat(confirm(Actor.person("us4", "federal-user", null), "state-director", "us4"))
        .isZero();
    assertThat(confirm(OF_THE_DEPARTMENT, "state-director", "us2")).isEqualTo(1);
    assertThat(count(OF_THE_DEPARTMENT, account)).isZero();
    test.jdbc().sql("delete from access.role_grant where role = 'state-director'").update();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theTableKnowsWhoConfirmsOthersAsTheCodeDoes(Role role) {
    var guard =
        test.jdbc()
            .sql("select pg_get_functiondef('access.guard_first_role'::regproc)")
            .query(String.class)
            .single();

    assertThat(guard.contains("'" + role.code() + "'")).isEqualTo(role.confirmsOthers());
  }

  private int confirm(Actor second, String name) {
    return confirm(second, "recruiter", name);
  }

  private int confirm(Actor second, String role, String name) {
    return database.write(
        second,
        () ->
            database
                .jdbc()
                .sql(
                    "update access.role_grant set waits = false, confirmed_by = ? where account = 'tx2' and role = '"
                        + role
                        + "'")
                .param(name)
                .update());
  }

  private List<String> rolesOfTheCalifornian(Actor reader) {
    return database.read(
        reader,
        () ->
            database
                .jdbc()
                .sql(
                    "select role || ' ' || state from access.role_grant where account = 'ca' order by id")
                .query(String.class)
                .list());
  }

  private long count(Actor reader, String sql) {
    return database.read(reader, () -> database.jdbc().sql(sql).query(Long.class).single());
  }
}
