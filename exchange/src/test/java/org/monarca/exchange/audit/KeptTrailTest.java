package org.monarca.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** The trail is kept: the service can take nothing from it, in whatever form it asks. */
@Control("AU-11")
class KeptTrailTest {

  private static final TestDatabase TEST = TestDatabase.fresh();

  @AfterAll
  static void done() {
    TEST.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from audit.entry",
        "delete from audit.entry where at < now() - interval '30 years'",
        "with gone as (delete from audit.entry returning 1) select count(*) from gone",
        "truncate audit.entry",
        "truncate audit.entry, audit.head cascade",
        "drop table audit.entry",
        "drop schema audit cascade",
        "alter table audit.entry rename to former",
        "alter table audit.entry set schema access",
        "create table audit.part partition of audit.entry default",
        "update audit.entry set at = now()",
        "merge into audit.entry e using (select 1) one on true when matched then delete"
      })
  void nothingIsTakenFromIt(String statement) {
    new Audit(TEST.database(), InstantSource.system(), JsonMapper.builder().build())
        .record(Actor.exchange("test"), Entry.done("child.view", "child", "1"));
    var before = count();

    assertThatThrownBy(() -> TEST.asService().sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .message()
        .containsPattern("permission denied|must be owner|nobody is said to work|not partitioned");

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void noRightToItIsMoreThanToAddAndToRead() {
    assertThat(
            TEST.jdbc()
                .sql(
                    """
                    select distinct privilege_type from information_schema.role_table_grants
                     where table_schema = 'audit' and grantee not in ('postgres', (select tableowner from pg_tables where schemaname = 'audit' limit 1))
                    """)
                .query(String.class)
                .list())
        .isSubsetOf("INSERT", "SELECT");
  }

  private static long count() {
    return TEST.jdbc().sql("select count(*) from audit.entry").query(Long.class).single();
  }
}
