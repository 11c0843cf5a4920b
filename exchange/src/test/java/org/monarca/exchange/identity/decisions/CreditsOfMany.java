package org.monarca.exchange.identity.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ReadChildren;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.students.Batch;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.Origin;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Courses that States send with children's records into an exchange, and what they count for each
 * child: read from its database, as a counsellor reads them.
 */
final class CreditsOfMany {

  private static final List<String> TITLES = List.of("Algebra I", "ALG 1", "Biology", "Band");
  private static final List<String> SECTIONS = List.of("01", "01", "02", "03");
  private static final int COURSES = 4;

  private final Exchange exchange;
  private final SourceRecords sources;

  CreditsOfMany(Exchange exchange) {
    var database = exchange.test().database();
    this.exchange = exchange;
    this.sources =
        new SourceRecords(database, JsonMapper.builder().build(), TestSeals.of(database).seals());
  }

  /** With a record that its State has told of comes some courses, other ones for another child. */
  void send(Telling telling) {
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
    send(telling, courses);
  }

  /** With a record that its State has told of come these courses. */
  void send(Telling telling, List<Row> courses) {
    var student = Row.builder(RecordKind.STUDENT).put("state_student_id", telling.id());
    telling.child().student().forEach(student::put);
    var at = Exchange.NOW.plusSeconds(exchange.count("select count(*) from students.telling"));
    sources.apply(
        new Batch(
            telling.state(),
            new Origin(UUID.randomUUID(), "said"),
            new Moment(at, at),
            Mode.DELTA,
            List.of(new StudentRecord(student.put("action", "U").build(), courses))));
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

  /** What they count for each child, in words, by what it is called. */
  Map<String, String> of(Map<String, ExchangeId> children) {
    var read =
        new ReadChildren(
            exchange.test().database(), exchange.identities(), sources, () -> Exchange.NOW);
    var credits = new TreeMap<String, String>();
    children.forEach((called, id) -> credits.put(called, inWords(read.record(id))));
    return credits;
  }

  private static String inWords(ChildRecord child) {
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
