package org.monarca.exchange.credit.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.credit.courses.SameCourse;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.courses.ScedCourse;
import org.monarca.exchange.credit.ledger.CourseAhead;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.plans.Requirement.Kind;
import org.monarca.exchange.platform.SmallTable;

/**
 * What to take for what is missing: first what is begun, then what a school may grant for courses
 * from abroad, then the next of the usual order ({@code sequence.csv} of the courses).
 */
final class NextCourses {

  private static final List<List<String>> SEQUENCE = SmallTable.rows(Sced.class, "sequence.csv");

  private final Ledger ledger;
  private final Sced sced;
  private final List<CourseAhead> ahead;
  private final Set<String> taken;

  NextCourses(Ledger ledger, Sced sced) {
    this.ledger = ledger;
    this.sced = sced;
    this.ahead = ledger.ahead();
    this.taken =
        ledger.lines().stream()
            .filter(line -> line.status() != Status.FAILED)
            .flatMap(line -> code(line, sced).stream())
            .collect(Collectors.toSet());
  }

  List<Next> of(Requirement requirement) {
    if (requirement.kind() != Kind.SUBJECT) {
      return List.of();
    }
    var next = new ArrayList<Next>();
    ahead.stream()
        .filter(one -> accepts(requirement, one.line()))
        .forEach(one -> next.add(new Next.GoOn(one)));
    ledger.of(Status.FOREIGN).stream()
        .filter(line -> accepts(requirement, line))
        .forEach(line -> next.add(new Next.Evaluate(line)));
    usual(requirement).stream().limit(1).forEach(course -> next.add(new Next.Take(course)));
    return next;
  }

  /** Those of the order behind the last that the student has, or has begun. */
  private List<ScedCourse> usual(Requirement requirement) {
    return requirement.accepts().stream()
        .flatMap(subject -> {
          var order =
              SEQUENCE.stream()
                  .filter(row -> row.get(0).equals(subject.code()))
                  .map(row -> row.get(2))
                  .toList();
          var last =
              order.stream().filter(taken::contains).mapToInt(order::indexOf).max().orElse(-1);
          return order.stream().skip(last + 1L);
        })
        .flatMap(code -> sced.find(code).stream())
        .toList();
  }

  /** Where none is known, what the title most likely means. */
  private static Optional<String> code(Line line, Sced sced) {
    return Optional.ofNullable(line.row().course().sced())
        .or(() -> sced.likely(SameCourse.titleKey(line.row().entry())).map(ScedCourse::code));
  }

  private static boolean accepts(Requirement requirement, Line line) {
    return requirement.accepts().contains(line.row().course().subject());
  }
}
