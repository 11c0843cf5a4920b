package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.CourseAhead.Why;

/** Which courses a child goes on with. */
class CoursesAheadTest {

  private final List<Entry> courses = new ArrayList<>();

  @Test
  void whatWasBegunIsGoneOnWith() {
    course("TX", "Algebra I", 2026, "section", "01", "hours", "45", "todate", "82");

    assertAhead("Algebra I", Why.UNFINISHED);
  }

  @Test
  void whatAnotherStateCreditedLaterIsDone() {
    course("TX", "Álgebra  I", 2026, "section", "02", "hours", "45");
    course("MI", "Algebra I", 2026, "section", "02", "credits", "0.50", "final", "B");
    course("MI", "Algebra I", 2026, "section", "03", "credits", "0.50", "final", "B");

    assertThat(ledger().ahead()).isEmpty();
    assertThat(ledger().of(Line.Status.EARNED)).hasSize(2);
  }

  @Test
  void whatIsCreditedOnceIsNotTakenAgain() {
    course("TX", "English I", 2025, "section", "01", "credits", "1.00", "final", "B");
    course("TX", "English I", 2026, "section", "01", "hours", "45");

    assertThat(ledger().ahead()).isEmpty();
  }

  @Test
  void aFirstHalfLeavesTheSecond() {
    course("TX", "Biology", 2026, "section", "02", "credits", "0.50", "final", "B");

    assertAhead("Biology", Why.SECOND_HALF);
  }

  @Test
  void aSecondHalfThatIsUnderWayStandsOnce() {
    course("TX", "Biology", 2026, "section", "02", "credits", "0.50", "final", "B");
    course("TX", "Biology", 2026, "section", "03", "hours", "20");

    assertAhead("Biology", Why.UNFINISHED);
  }

  @Test
  void whatGaveNoCreditIsTakenAgain() {
    course("TX", "Geometry", 2026, "section", "01", "credits", "0.00", "final", "F");

    assertAhead("Geometry", Why.NO_CREDIT);
  }

  @Test
  void oneCodeIsOneCourseUnderAnyTitle() {
    course("TX", "Alg 1", 2026, "section", "01", "hours", "45", "sced", "02052");
    course(
        "MI", "Algebra I", 2026, "section", "01", "credits", "1.00", "final", "A", "sced", "02052");

    assertThat(ledger().ahead()).isEmpty();
  }

  private void assertAhead(String title, Why why) {
    assertThat(ledger().ahead())
        .singleElement()
        .satisfies(ahead -> {
          assertThat(ahead.course().values()).containsEntry("course_title", title);
          assertThat(ahead.why()).isEqualTo(why);
        });
  }

  private Ledger ledger() {
    return Ledger.of(courses, List.of(), CourseBook.SHIPPED);
  }

  private void course(String state, String title, int ends, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("course_title", title);
    values.put("begin_academic_year", String.valueOf(ends - 1));
    values.put("end_academic_year", String.valueOf(ends));
    for (int i = 0; i < more.length; i += 2) {
      values.put(key(more[i]), more[i + 1]);
    }
    courses.add(
        new Entry(state, "C" + courses.size(), Instant.parse("2026-11-01T00:00:00Z"), values));
  }

  private static String key(String brief) {
    return switch (brief) {
      case "section" -> "course_section";
      case "hours" -> "clock_hours";
      case "todate" -> "grade_to_date";
      case "credits" -> "credits_granted";
      case "final" -> "final_grade";
      case "sced" -> "sced_code";
      default -> throw new IllegalArgumentException(brief);
    };
  }
}
