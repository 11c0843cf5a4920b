package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.access.Role.FEDERAL_USER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nor does what a model would change tell where a protected child is. */
class ProtectedShadowTest extends HiddenFamily {

  @AfterEach
  void forget() {
    testDatabase()
        .jdbc()
        .sql(
            """
            delete from identity.shadow_change where run in (select id from identity.shadow_run where model like 'of-the-hidden-%');
            delete from identity.shadow_run where model like 'of-the-hidden-%';
            delete from identity.model where version like 'of-the-hidden-%'
            """)
        .update();
  }

  @Test
  void norWhatAModelWouldChange() throws Exception {
    var version = tried();

    for (var reader : readers()) {
      var page = get("/linkage/models/" + version + "/shadow", reader, false);
      assertTellsNothing("shadow", reader, page);
      assertThat(page).doesNotContain("hidden-in-", "parents");
    }
    assertThat(get("/linkage/models/" + version + "/shadow", new Reader(FEDERAL_USER, null), false))
        .contains(child.forPeople());
  }

  /** A model that would decide otherwise of what Michigan and Ohio sent; its version. */
  private String tried() {
    var jdbc = testDatabase().jdbc();
    var version = "of-the-hidden-" + count;
    var evidence =
        """
        {"model": "x", "prior": -16.0, "elements": [
          {"element": "surnames", "level": "SURNAMES_BOTH_SAME", "bits": 9.0, "rarity": 1.0},
          {"element": "parents", "level": "PARENTS_BOTH_SAME", "bits": 9.0, "rarity": 1.0}]}
        """;
    jdbc.sql(
            "insert into identity.model (version, file, status, entered, entered_by) select ?, file, 'proposed', now(), 'test' from identity.model limit 1")
        .param(version)
        .update();
    jdbc.sql(
            """
            with run as (
              insert into identity.shadow_run (model, against, asked, asked_by, total, status, finished)
              select :version, version, now(), 'x', 2, 'done', now() from identity.model where version <> :version limit 1
              returning id)
            insert into identity.shadow_change (run, source_id, kind, state, own_id, old_id, old_evidence, new_id, new_evidence)
            select run.id, source_id, 'asking', state, exchange_id, :child, :evidence::jsonb, :child, :evidence::jsonb
              from run, identity.link join students.source on source.id = source_id
             where exchange_id = any(array[:child, :ohioan])
            """)
        .param("version", version)
        .param("child", child.number())
        .param("ohioan", ohioan.number())
        .param("evidence", evidence)
        .update();
    return version;
  }
}
