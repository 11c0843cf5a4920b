package org.monarca.exchange.credit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.records.RecordKind;

/** Courses of a student, as States send them. */
public final class Transcribed {

  private static final Instant AS_OF = Instant.parse("2026-05-04T00:00:00Z");

  private final List<Entry> courses = new ArrayList<>();
  private final List<Entry> enrollments = new ArrayList<>();

  /**
   * A course.
   *
   * @param ends the calendar year in which its school year ends
   * @param more brief keys and values: section, hours, todate, credits, final, sced, subject, term
   */
  public Transcribed course(String state, String title, int ends, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("course_title", title);
    values.put("begin_academic_year", String.valueOf(ends - 1));
    values.put("end_academic_year", String.valueOf(ends));
    values.put("course_section", "01");
    for (int i = 0; i < more.length; i += 2) {
      values.put(key(more[i]), more[i + 1]);
    }
    courses.add(new Entry(state, "C" + courses.size(), AS_OF, values));
    return this;
  }

  /** A course that a State credited whole. */
  public Transcribed earned(String state, String title, int ends, String credits, String subject) {
    return course(state, title, ends, "credits", credits, "final", "B", "subject", subject);
  }

  /** An enrollment, by pairs of element and value. */
  public Transcribed enrolled(String state, String day, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("enrollment_date", day);
    values.put("enrollment_type", "01");
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    enrollments.add(new Entry(state, "E" + enrollments.size(), AS_OF, values));
    return this;
  }

  public List<Entry> courses() {
    return courses;
  }

  public Ledger ledger() {
    return ledger(CourseBook.SHIPPED);
  }

  public Ledger ledger(CourseBook book) {
    return Ledger.of(child(), book);
  }

  public ChildRecord child() {
    return new ChildRecord(
        new ExchangeId("210744390183"),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(
            RecordKind.COURSE,
            List.copyOf(courses),
            RecordKind.ENROLLMENT,
            List.copyOf(enrollments)),
        List.of());
  }

  private static String key(String brief) {
    return switch (brief) {
      case "section" -> "course_section";
      case "hours" -> "clock_hours";
      case "todate" -> "grade_to_date";
      case "credits" -> "credits_granted";
      case "final" -> "final_grade";
      case "sced" -> "sced_code";
      case "subject" -> "subject_area";
      case "term" -> "term_type";
      case "type" -> "course_type";
      default -> throw new IllegalArgumentException(brief);
    };
  }
}
