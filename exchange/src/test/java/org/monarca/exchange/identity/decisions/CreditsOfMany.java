package org.monarca.exchange.identity.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Courses that States send with children's records, and what they count for each child. */
final class CreditsOfMany {

  private static final List<String> TITLES = List.of("Algebra I", "ALG 1", "Biology", "Band");
  private static final List<String> SECTIONS = List.of("01", "01", "02", "03");
  private static final int COURSES = 4;

  private CreditsOfMany() {}

  /** Of a record some, other ones when it is told of another child. */
  static List<Row> of(Telling telling) {
    var random = new Random(Objects.hash(telling.key(), telling.child().student()));
    var courses = new ArrayList<Row>();
    for (int course = 0; course < COURSES; course++) {
      boolean isEarned = random.nextInt(3) > 0;
      courses.add(
          course(
              telling.id(),
              course,
              TITLES.get(random.nextInt(TITLES.size())),
              SECTIONS.get(random.nextInt(SECTIONS.size())),
              2024 + random.nextInt(2),
              isEarned
                  ? Map.of("credits_granted", random.nextBoolean() ? "1.00" : "0.50")
                  : Map.of("clock_hours", "60", "grade_to_date", "85")));
    }
    return courses;
  }

  static Row course(
      String id, int number, String title, String section, int ends, Map<String, String> more) {
    var row =
        Row.builder(RecordKind.COURSE)
            .put("state_student_id", id)
            .put("record_key", "C" + number)
            .put("course_title", title)
            .put("course_section", section)
            .put("begin_academic_year", String.valueOf(ends - 1))
            .put("end_academic_year", String.valueOf(ends));
    more.forEach(row::put);
    if (more.containsKey("credits_granted")) {
      row.put("final_grade", "B");
    }
    return row.build();
  }

  /** What a child has of them. */
  static String inWords(ChildRecord child) {
    var ledger = Ledger.of(child, CourseBook.SHIPPED);
    var apart = child.contested().stream().map(CreditsOfMany::inWords).sorted().toList();
    return ledger.counted()
        + " and "
        + ledger.partial()
        + ledger.lines().stream().map(CreditsOfMany::inWords).sorted().toList()
        + (apart.isEmpty() ? "" : " apart " + apart);
  }

  private static String inWords(Line line) {
    var course = line.row().entry();
    return List.of(
            course.state(),
            course.recordKey(),
            course.values().getOrDefault("course_title", ""),
            line.why(),
            line.counted(),
            line.partial())
        .stream()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
