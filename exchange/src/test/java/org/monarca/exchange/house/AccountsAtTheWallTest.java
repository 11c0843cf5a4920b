package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.platform.Actor;
import org.springframework.dao.DataAccessException;

/** What of an account PostgreSQL itself lets each of them change, who may be at work at it. */
class AccountsAtTheWallTest extends AtTheWall {

  private static final Actor TEXAN_USERS = Actor.person("tx3", "user-admin", "TX");
  private static final Actor HELP_DESK = Actor.person("us3", "help-desk", null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email = 'mine@example.org'",
        "trained = current_date",
        "last_used = now()",
        "status = 'disabled', status_reason = 'left', status_since = now(), status_by = 'tx'",
        "status_reason = 'back'",
        "phone = '555-0100', trained = current_date"
      })
  void nobodyWritesTheirOwnStandingOrAddress(String change) {
    refused(TEXAS, change, "tx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display_name = 'Synthetic Reader', phone = '555-0100', language = 'es', zone = 'America/Chicago'",
        "password_hash = 'x', signed_out = now()"
      })
  void whatIsTheirOwnTheyWrite(String change) {
    assertThat(changed(TEXAS, change, "tx")).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email = 'mine@example.org'",
        "password_hash = 'x'",
        "display_name = 'Another'",
        "language = 'es'"
      })
  void anAdministratorWritesNeitherAddressNorPasswordOfAnother(String change) {
    refused(TEXAN_USERS, change, "tx2");
    refused(HELP_DESK, change, "tx2");
  }

  @Test
  void theStandingIsTheAdministratorsAndSessionsAreTheHelpDesksToo() {
    var standing =
        "status = 'active', status_reason = 'back', status_since = now(), status_by = 'tx3', trained = current_date";

    assertThat(changed(TEXAN_USERS, standing, "tx2")).isOne();
    refused(HELP_DESK, standing, "tx2");
    assertThat(changed(HELP_DESK, "signed_out = now()", "tx2")).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access.authenticator (account, secret, made)|decode('', 'hex'), now()",
        "access.recovery_code (account, hash, made)|decode('00', 'hex'), now()",
        "access.passkey (account, credential, public_key, counter, backup_eligible, backed_up, transports, name, made)"
            + "|decode('00', 'hex'), decode('', 'hex'), 0, false, false, '{}', 'Mine', now()",
        "access.federated_identity (account, subject, issuer, called, bound)|lower('X'), 'https://x.example.org', 'x', now()",
      })
  void nobodyGivesAnotherAWayToSignIn(String table, String values) {
    var attempt = "insert into %s values ('tx2', %s)".formatted(table, values);

    assertThatThrownBy(
            () -> database.write(TEXAN_USERS, () -> database.jdbc().sql(attempt).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  void anAdministratorReplacesNoKeyAndTakesThemAway() {
    assertThat(
            written(
                TEXAN_USERS,
                "update access.passkey set counter = 9, used = now() where account = 'tx2'"))
        .isZero();
    assertThat(written(TEXAN_USERS, "delete from access.passkey where account = 'tx2'")).isOne();
  }

  @Test
  void aRoleThatHasEndedGivesAnAdministratorNoSay() {
    test.jdbc()
        .sql(
            """
            insert into access.account (id, email, password_hash, display_name, zone, created)
            values ('left', 'left@example.org', '-', 'Gone to California', 'UTC', now());
            insert into access.role_grant (account, role, state, begins, given_by, ended, ended_by, end_reason)
            values ('left', 'school-user', 'TX', now(), 'test', now(), 'test', 'left'),
                   ('left', 'user-admin', 'TX', now(), 'test', now(), 'test', 'left'),
                   ('left', 'school-user', 'CA', now(), 'test', null, null, null);
            insert into access.authenticator (account, secret, made) values ('left', '', now())
            """)
        .update();
    var disable =
        "status = 'disabled', status_reason = 'left', status_since = now(), status_by = 'tx3'";

    for (var former : List.of(TEXAN_USERS, Actor.person("us2", "federal-admin", null))) {
      assertThat(changed(former, disable, "left")).isZero();
      assertThat(written(former, "delete from access.authenticator where account = 'left'"))
          .isZero();
      assertThatThrownBy(() ->
              written(
                  former,
                  "insert into access.training (account, taken, entered, entered_by) values ('left', current_date, now(), 'x')"))
          .rootCause()
          .hasMessageContaining("violates row-level security policy");
    }
    assertThat(changed(Actor.person("ca2", "user-admin", "CA"), disable, "left")).isOne();
  }

  private void refused(Actor by, String change, String account) {
    assertThatThrownBy(() -> changed(by, change, account))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("no one may change that of an account in this role");
  }

  private int changed(Actor by, String change, String account) {
    return written(by, "update access.account set %s where id = '%s'".formatted(change, account));
  }

  private int written(Actor by, String statement) {
    return database.<Integer>write(by, () -> database.jdbc().sql(statement).update());
  }
}
