package org.monarca.exchange.placement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.records.RecordKind;

/**
 * What a school does with a child who arrives.
 *
 * @param ahead courses to enroll in, the newest first
 * @param credited courses for which credit was granted, the newest first
 */
public record Arrival(GradePlacement grade, List<CourseAhead> ahead, List<Entry> credited) {

  public Arrival {
    ahead = List.copyOf(ahead);
    credited = List.copyOf(credited);
  }

  /**
   * As the record says it that day.
   *
   * @param child as its reader may see it
   */
  public static Arrival of(ChildRecord child, LocalDate today, YearEnds ends) {
    var courses = new CourseRules(child.rows().getOrDefault(RecordKind.COURSE, List.of()));
    var grade =
        new GradeRules(
                child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()),
                born(child),
                today,
                ends)
            .placement();
    return new Arrival(grade, courses.ahead(), courses.credited());
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
