package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.records.RecordKind;

/**
 * What is not known of a student's credits, and could change whether they are enough.
 *
 * @param nothingSent that no State sent any course
 * @param silent States that enrolled the student in a grade of high school that is done, and sent
 *     no course
 * @param pending credits that somebody has still to decide on: from abroad, finished without
 *     credit, of a record under review
 */
public record Untold(boolean nothingSent, List<String> silent, BigDecimal pending) {

  private static final int LAST_GRADE = 12;
  private static final int YEARS = 4;
  private static final int SUMMER = 7;

  public Untold {
    silent = List.copyOf(silent);
  }

  static Untold of(ChildRecord child, Ledger ledger, Graduate who, CourseBook book) {
    var pending =
        ledger.lines().stream()
            .filter(line -> line.status() == Status.FOREIGN || line.status() == Status.NO_CREDIT)
            .toList();
    var reviewed =
        child.contested().stream()
            .map(record -> Ledger.of(record, book).counted())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Untold(
        ledger.lines().isEmpty(),
        silent(child, ledger, who),
        Ledger.sum(pending, Line::open).add(reviewed));
  }

  private static List<String> silent(ChildRecord child, Ledger ledger, Graduate who) {
    var sending =
        ledger.lines().stream().map(line -> line.row().entry().state()).collect(Collectors.toSet());
    var done = yearsDone(who);
    return child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
        .filter(one -> schoolYearEnds(one).filter(done::contains).isPresent())
        .map(Entry::state)
        .filter(state -> !sending.contains(state) && !Withheld.isWithheld(state))
        .distinct()
        .sorted()
        .toList();
  }

  /** The years in which the school years of high school ended that are over. */
  private static Set<Integer> yearsDone(Graduate who) {
    return IntStream.range(who.graduates() - YEARS + 1, now(who))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The year in which the school year ends that is on. */
  private static int now(Graduate who) {
    @Nullable String grade = who.grade();
    return grade != null && grade.matches("\\d\\d")
        ? who.graduates() - LAST_GRADE + Integer.parseInt(grade)
        : who.graduates();
  }

  private static Optional<Integer> schoolYearEnds(Entry enrollment) {
    return Optional.ofNullable(enrollment.values().get("enrollment_date"))
        .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(day ->
            Integer.parseInt(day.substring(0, 4))
                + (Integer.parseInt(day.substring(5, 7)) >= SUMMER ? 1 : 0));
  }
}
