package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Invariants;

/** What is sent stands in lists as soon as it is applied, and is gone from them as soon. */
class ListsFollowTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    assertThat(Invariants.offences(intake.database().jdbc())).isEmpty();
    intake.database().close();
  }

  @Test
  void anEnrollmentStandsInAListAsItIsSaidLast() {
    intake.send(enrolled(SentBundle.delta("TX", "s1").child(1).child(2), Map.of(), "c1", "c2"));
    assertThat(lines("grade")).containsExactly("05", "05");

    intake.send(
        enrolled(
            SentBundle.delta("TX", "s2").created("2026-11-02T10:00:00Z").child(1),
            Map.of("grade_level", "06"),
            "c1"));
    assertThat(lines("grade")).containsExactly("05", "06");

    intake.send(
        SentBundle.delta("TX", "s3").created("2026-11-03T10:00:00Z").child("c2", "D", Map.of()));
    assertThat(lines("grade")).containsExactly("06");
  }

  @Test
  void whomAFullListLeavesOutIsInNoListAnyMore() {
    var ids = new String[40];
    var first = SentBundle.full("TX", "s1");
    var second = SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z");
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "c" + i;
      first = first.child(i);
      second = i == 0 ? second : second.child(i);
    }
    intake.send(enrolled(first, Map.of(), ids));
    assertThat(lines("grade")).hasSize(40);

    intake.send(enrolled(second, Map.of(), java.util.Arrays.copyOfRange(ids, 1, 40)));
    assertThat(lines("grade")).hasSize(39);
  }

  /** The child itself was told of later; its enrollment was not. */
  @Test
  void anEnrollmentThatAnOlderFullListLeavesOutIsInNoListAnyMore() {
    var ids = new String[40];
    var first = SentBundle.full("TX", "s1");
    var full = SentBundle.full("TX", "s3").created("2026-11-02T10:00:00Z");
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "c" + i;
      first = first.child(i);
      full = i == 0 ? full : full.child(i);
    }
    intake.send(enrolled(first, Map.of(), ids));
    intake.send(SentBundle.delta("TX", "s2").created("2026-11-03T10:00:00Z").child(0));
    assertThat(lines("source_id::text")).hasSize(40);

    intake.send(enrolled(full, Map.of(), java.util.Arrays.copyOfRange(ids, 1, 40)));

    assertThat(lines("source_id::text")).hasSize(39);
  }

  private static SentBundle enrolled(SentBundle bundle, Map<String, String> other, String... ids) {
    var all = bundle;
    for (var id : ids) {
      var row =
          new HashMap<>(
              Map.ofEntries(
                  Map.entry("state_student_id", id),
                  Map.entry("record_key", "e1"),
                  Map.entry("enrollment_date", "2026-09-01"),
                  Map.entry("enrollment_type", "01"),
                  Map.entry("school_or_project_name", "Synthetic School"),
                  Map.entry("school_id", "480000000001"),
                  Map.entry("district_id", "4800000"),
                  Map.entry("facility_city", "Laredo"),
                  Map.entry("facility_state", "TX"),
                  Map.entry("grade_level", "05"),
                  Map.entry("el_indicator", "N"),
                  Map.entry("idea_indicator", "N"),
                  Map.entry("med_alert", "None"),
                  Map.entry("immunization_record_flag", "Y"),
                  Map.entry("residency_date", "2026-09-01")));
      row.putAll(other);
      all = all.row("enrollments.csv", row);
    }
    return all;
  }

  private List<String> lines(String column) {
    return intake
        .database()
        .jdbc()
        .sql("select %s from roster.stay order by 1".formatted(column))
        .query(String.class)
        .list();
  }
}
