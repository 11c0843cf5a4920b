package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an earlier version kept is there after an upgrade. */
class UpgradeTest {

  /** Before people held several roles, and passkeys. */
  private final TestDatabase test = TestDatabase.asOf("093");

  @BeforeEach
  void peopleOfThatVersion() {
    test.jdbc()
        .sql(
            """
            insert into access.account (id, email, password_hash, display_name, role, state, zone, created) values
              ('tx', 'tx@example.org', '-', 'Synthetic Texan', 'state-data-admin', 'TX', 'UTC', '2026-01-02T03:04:05Z'),
              ('us', 'us@example.org', '-', 'Synthetic Federal User', 'federal-user', null, 'UTC', '2026-01-02T03:04:05Z');
            insert into access.authenticator (account, secret, made, proved, last_step, used) values ('tx', '', now(), now(), 1, now());
            insert into access.recovery_code (account, hash, made) values ('tx', 'a', now());
            insert into access.personal_token (hash, account, role, state, name, made, expires)
              values ('tx', 'tx', 'state-data-admin', 'TX', 'mine', now(), now() + interval '1 day');
            """)
        .update();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void peopleKeepTheirRolesTheirFactorsAndTheirTokens() {
    test.upgrade();

    assertThat(
            all(
                "select concat_ws(' ', account, role, state, begins at time zone 'UTC') from access.role_grant"))
        .containsExactlyInAnyOrder(
            "tx state-data-admin TX 2026-01-02 03:04:05", "us federal-user 2026-01-02 03:04:05");
    assertThat(
            all(
                "select t.name from access.personal_token t join access.role_grant g on g.id = t.role_grant and g.account = 'tx'"))
        .containsExactly("mine");
    assertThat(all("select account from access.authenticator where proved is not null"))
        .containsExactly("tx");
    assertThat(all("select account from access.recovery_code")).containsExactly("tx");
  }

  private List<String> all(String sql) {
    return test.jdbc().sql(sql).query(String.class).list();
  }
}
