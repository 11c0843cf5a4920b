package org.monarca.exchange.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.Entry.Outcome;
import org.monarca.exchange.platform.TestDatabase;

/** Each way to narrow a question finds an index of its own, so a long trail is not read through. */
class TrailPlansTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-12-31T00:00:00Z");

  @BeforeAll
  static void aTrailOfSomeLength() {
    DATABASE
        .jdbc()
        .sql(
            """
            insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
            select timestamptz '2026-01-01' + n * interval '30 minutes', md5(n::text), 'PERSON', md5((n % 500)::text), 'school-user',
                   (array['TX', 'CA', 'FL', 'WA', 'OR', 'MI', 'OH', 'ID'])[1 + n % 8],
                   case when n % 300 = 0 then 'task.claim' when n % 2 = 0 then 'child.view' else 'child.search' end,
                   'child', lpad((n % 3000)::text, 12, '1'), case when n % 200 = 0 then 'refused' else 'done' end,
                   case when n % 2 = 1 then jsonb_build_object('shown', jsonb_build_array(lpad((n % 3000)::text, 12, '1'))) else '{}' end
              from generate_series(1, 12000) n
            """)
        .update();
    DATABASE.jdbc().sql("analyze audit.entry").update();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void eachQuestionHasItsIndex() {
    var all = TrailQuery.between(FROM, TO);

    assertThat(plan(all)).contains("entry_in_time");
    assertThat(plan(ask(Set.of("nobody"), null, null, null, null))).contains("entry_of_actor");
    assertThat(plan(ask(null, "TX", null, null, null)))
        .containsAnyOf("entry_of_state", "entry_in_time");
    assertThat(plan(ask(null, null, Set.of("task.claim"), null, null))).contains("entry_of_action");
    assertThat(plan(ask(null, null, null, "100000000001", null)))
        .contains("entry_of_object", "entry_that_showed");
    assertThat(plan(ask(null, null, null, null, "abc"))).contains("entry_of_request");
    assertThat(
            plan(
                new TrailQuery(
                    FROM, TO, null, null, null, null, null, Outcome.REFUSED, null, null)))
        .contains("entry_refused");
  }

  private static TrailQuery ask(
      @Nullable Set<String> actors,
      @Nullable String state,
      @Nullable Set<String> actions,
      @Nullable String object,
      @Nullable String request) {
    return new TrailQuery(
        FROM,
        TO,
        actors,
        null,
        state,
        actions,
        object == null ? null : Set.of(object),
        null,
        request,
        null);
  }

  private static String plan(TrailQuery query) {
    var question = new TrailStore.Question(query, null);
    return String.join(
        "\n",
        DATABASE
            .jdbc()
            .sql("explain " + question.sql())
            .params(question.params())
            .param("most", 51)
            .query(String.class)
            .list());
  }
}
