package org.monarca.exchange.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Closure;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.protection.Shelter;
import org.monarca.exchange.protection.Shelter.Sight;
import org.monarca.records.RecordKind;

/** What is digested is what is printed, for all who see as much alike. */
class TranscriptTest {

  private final Map<String, String> course =
      new LinkedHashMap<>(
          Map.of(
              "course_title", "Algebra I",
              "subject_area", "Mathematics",
              "end_academic_year", "2026",
              "credits_granted", "1.00",
              "final_grade", "B"));

  @Test
  void everythingThatIsPrintedChangesIt() {
    var before = transcript(Shelter.NONE, Closure.NONE).content();

    for (var other :
        Map.of(
                "course_title", "Geometry",
                "final_grade", "C",
                "credits_granted", "0.50",
                "end_academic_year", "2025",
                "sced_code", "02072",
                "subject_area", "Science")
            .entrySet()) {
      var kept = course.put(other.getKey(), other.getValue());
      assertThat(transcript(Shelter.NONE, Closure.NONE).content())
          .as(other.getKey())
          .isNotEqualTo(before);
      if (kept == null) {
        course.remove(other.getKey());
      } else {
        course.put(other.getKey(), kept);
      }
    }
    assertThat(transcript(Shelter.NONE, Closure.NONE).content()).isEqualTo(before);
  }

  @Test
  void whatIsPrintedNowhereDoesNot() {
    var before = transcript(Shelter.NONE, Closure.NONE).content();
    course.put("clock_hours", "150");

    assertThat(transcript(Shelter.NONE, Closure.NONE).content()).isEqualTo(before);
  }

  @Test
  void ofAProtectedStudentItNamesNoStateWhateverItsMakerSees() {
    for (var sight : List.of(Sight.WITHHELD, Sight.OFFICER, Sight.EMERGENCY, Sight.OWN)) {
      var transcript = transcript(Shelter.of(sight, List.of("TX")), Closure.NONE);

      assertThat(transcript.content()).doesNotContain("MI").contains("Algebra I");
      assertThat(Transcript.isOfOneUnprotected(transcript.sight())).isFalse();
    }
    assertThat(transcript(Shelter.NONE, Closure.NONE).content()).contains("MI");
  }

  @Test
  void whoDoesNotReadCommentsSeesLess() {
    var all = transcript(Shelter.NONE, Closure.NONE);
    var less = transcript(Shelter.NONE, new Closure(Set.of(Sensitive.HEALTH), null));
    var same = transcript(Shelter.NONE, new Closure(Set.of(Sensitive.DISABILITY), null));

    assertThat(less.sight()).isNotEqualTo(all.sight());
    assertThat(same.sight()).isEqualTo(all.sight());
    assertThat(Transcript.isOfOneUnprotected(less.sight())).isTrue();
  }

  private Transcript transcript(Shelter shelter, Closure closure) {
    var rows =
        Map.of(
            RecordKind.COURSE,
            List.of(new Entry("MI", "C1", Instant.EPOCH, Map.copyOf(course))),
            RecordKind.ENROLLMENT,
            List.<Entry>of());
    return Transcript.of(
        new ChildRecord(
            new ExchangeId("210744390183"),
            List.of(),
            List.of(),
            Map.of(),
            rows,
            List.of(),
            List.of(),
            shelter,
            closure),
        CourseBook.SHIPPED,
        List.of(1L));
  }
}
