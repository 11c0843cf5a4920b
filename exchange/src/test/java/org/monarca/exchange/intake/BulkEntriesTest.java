package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.students.Written;
import org.monarca.records.submission.Limits;

/**
 * What a submission changes stands in the trail by one entry a chunk, which stands for each row.
 */
class BulkEntriesTest {

  private final TestIntake intake = new TestIntake(100, Limits.published());

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void theDigestIsThatOfTheVersionsThatWereAdded() {
    intake.send(SentBundle.full("TX", "s1").child(1).child(2).child(3));
    var changed =
        intake.send(
            SentBundle.delta("TX", "s2")
                .created("2026-11-02T10:00:00Z")
                .child(2)
                .child(3)
                .child(4)
                .dose("c3", "d1", "2020-01-05"));

    var versions = versions();
    var written = Written.of(versions);

    assertThat(versions)
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.matches("\\d+ \\w+ \\d+ .{36}"));
    assertThat(facts(changed.id(), "submission.apply"))
        .containsExactly(written.count() + " " + written.digest());
  }

  @Test
  void whatAFullListWithdrawsIsStoodForAtItsEnd() {
    var first = SentBundle.full("TX", "s1");
    var second = SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z");
    for (int child = 1; child <= 40; child++) {
      first = first.child(child);
      second = child == 7 ? second : second.child(child);
    }
    intake.send(first);
    var done = intake.send(second);

    var gone =
        read("select id::text from students.source where state = 'TX' and state_student_id = 'c7'");

    assertThat(facts(done.id(), "submission.finish"))
        .containsExactly("null " + Written.of(gone).digest());
  }

  /** Of the telling that came last, as the trail writes them. */
  private List<String> versions() {
    return read(
        "select source_id || ' ' || kind || ' ' || telling || ' ' || digest from students.version where telling = (select max(number) from students.telling)");
  }

  private List<String> facts(UUID submission, String action) {
    return read(
        "select coalesce(facts ->> 'versions', 'null') || ' ' || (facts ->> 'digest') from audit.entry where action = '%s' and object_id = '%s' order by sequence"
            .formatted(action, submission));
  }

  private List<String> read(String sql) {
    return intake.database().jdbc().sql(sql).query(String.class).list();
  }
}
