package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.courses.SameCourse;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Line.Why;
import org.monarca.records.RecordKind;

/**
 * All that a child's courses count.
 *
 * @param lines by subject, the oldest first
 */
public record Ledger(List<Line> lines) {

  public Ledger {
    lines = List.copyOf(lines);
  }

  /** Of a child's record, as its reader may see it; what is contested is not in it. */
  public static Ledger of(ChildRecord child, CourseBook book) {
    return of(
        child.rows().getOrDefault(RecordKind.COURSE, List.of()),
        child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()),
        book);
  }

  static Ledger of(List<Entry> courses, List<Entry> enrollments, CourseBook book) {
    var same = new SameCourse(courses, book);
    var abroad = new Abroad(enrollments);
    var byCourse =
        courses.stream()
            .map(entry -> new CourseRow(entry, same.of(entry), abroad.of(entry).orElse(null)))
            .collect(
                Collectors.groupingBy(CourseRow::once, LinkedHashMap::new, Collectors.toList()));
    return new Ledger(
        again(byCourse.values().stream().flatMap(rows -> new OneCourse(rows).lines()).toList())
            .stream()
            .sorted(
                Comparator.comparing((Line line) -> line.row().course().subject())
                    .thenComparing(Line::row, CourseRow.OLDEST))
            .toList());
  }

  /** Says of what counts beside another year of the same course that it does. */
  private static List<Line> again(List<Line> lines) {
    var first =
        lines.stream()
            .filter(line -> line.status() == Status.EARNED)
            .collect(
                Collectors.toMap(
                    line -> line.row().course().key(),
                    line -> line.row().once(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
    return lines.stream()
        .map(line ->
            line.why() == Why.GRANTED
                    && !line.row().once().equals(first.get(line.row().course().key()))
                ? line.counts(line.counted(), Why.GRANTED_AGAIN)
                : line)
        .toList();
  }

  /** Lines of each subject that has any. */
  public Map<Subject, List<Line>> bySubject() {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.row().course().subject(),
                () -> new EnumMap<>(Subject.class),
                Collectors.toList()));
  }

  /** The courses to go on with, the newest first. */
  public List<CourseAhead> ahead() {
    return new CoursesAhead(this).ahead();
  }

  /** Lines that stand so, the oldest first. */
  public List<Line> of(Status status) {
    return lines.stream().filter(line -> line.status() == status).toList();
  }

  /** Credits that count. */
  public BigDecimal counted() {
    return sum(lines, Line::counted);
  }

  /** Credits that the hours of courses under way would be worth. */
  public BigDecimal partial() {
    return sum(lines, Line::partial);
  }

  /** The sum over some lines. */
  public static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> of) {
    return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
