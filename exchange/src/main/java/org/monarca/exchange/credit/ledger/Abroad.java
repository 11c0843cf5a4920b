package org.monarca.exchange.credit.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.SameCourse;

/**
 * Which courses were taken in another country. A State says so in the comment of an enrollment
 * ({@code enrollment_comment}): it names the course, or the course is of a school year before the
 * State first enrolled the child.
 */
final class Abroad {

  /** A school year ends in the summer. */
  private static final int SUMMER = 7;

  /** An enrollment whose comment speaks of another country. */
  private record Speaking(Entry enrollment, Comment comment) {}

  private final List<Entry> enrollments;
  private final List<Speaking> speaking;

  Abroad(List<Entry> enrollments) {
    this.enrollments =
        enrollments.stream()
            .sorted(
                Comparator.comparing(Abroad::day)
                    .thenComparing(Entry::state)
                    .thenComparing(Entry::recordKey))
            .toList();
    this.speaking =
        this.enrollments.stream()
            .filter(enrollment -> !comment(enrollment).isEmpty())
            .map(enrollment -> new Speaking(enrollment, new Comment(comment(enrollment))))
            .filter(one -> one.comment().speaksOfAbroad())
            .toList();
  }

  /** The enrollment that says so, the earliest. */
  Optional<Entry> of(Entry course) {
    return speaking.stream()
        .filter(one -> one.enrollment().state().equals(course.state()))
        .filter(one -> one.comment().names(SameCourse.titleKey(course)) || isBeforeFirst(course))
        .map(Speaking::enrollment)
        .findFirst();
  }

  private boolean isBeforeFirst(Entry course) {
    var ends = course.values().getOrDefault("end_academic_year", "9999");
    return enrollments.stream()
        .filter(enrollment -> enrollment.state().equals(course.state()))
        .findFirst()
        .filter(first -> schoolYearEnds(day(first)).compareTo(ends) > 0)
        .isPresent();
  }

  private static String schoolYearEnds(String day) {
    if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return "";
    }
    int year = Integer.parseInt(day.substring(0, 4));
    return String.valueOf(Integer.parseInt(day.substring(5, 7)) >= SUMMER ? year + 1 : year);
  }

  private static String day(Entry enrollment) {
    return enrollment.values().getOrDefault("enrollment_date", "");
  }

  private static String comment(Entry enrollment) {
    return enrollment.values().getOrDefault("enrollment_comment", "");
  }
}
