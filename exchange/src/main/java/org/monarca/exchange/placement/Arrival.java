package org.monarca.exchange.placement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.CourseAhead;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.records.RecordKind;

/**
 * What a school does with a child who arrives.
 *
 * @param ahead courses to enroll in, the newest first
 * @param credits what each course counts
 */
public record Arrival(GradePlacement grade, List<CourseAhead> ahead, Ledger credits) {

  public Arrival {
    ahead = List.copyOf(ahead);
  }

  /**
   * As the record says it that day.
   *
   * @param child as its reader may see it
   * @param book by what courses are known
   */
  public static Arrival of(ChildRecord child, LocalDate today, YearEnds ends, CourseBook book) {
    var credits = Ledger.of(child, book);
    return new Arrival(grade(child, today, ends), credits.ahead(), credits);
  }

  /** In which grade alone. */
  public static GradePlacement grade(ChildRecord child, LocalDate today, YearEnds ends) {
    return new GradeRules(
            child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()), born(child), today, ends)
        .placement();
  }

  private static @Nullable LocalDate born(ChildRecord child) {
    try {
      return Optional.ofNullable(child.student().get("birth_date"))
          .map(said -> LocalDate.parse(said.value()))
          .orElse(null);
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
