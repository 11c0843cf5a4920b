package org.monarca.exchange.placement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.placement.CourseAhead.Why;

/**
 * Says from a child's courses which to go on with. Two rows are of one course where they have the
 * same SCED code, or the same title.
 */
final class CourseRules {

  private static final String WHOLE_YEAR = "01";
  private static final String FIRST_HALF = "02";
  private static final String SECOND_HALF = "03";

  private static final Comparator<Entry> NEWEST =
      Comparator.comparing((Entry course) -> value(course, "end_academic_year"))
          .thenComparing(course -> value(course, "begin_academic_year"))
          .thenComparing(Entry::asOf)
          .reversed()
          .thenComparing(Entry::state)
          .thenComparing(Entry::recordKey);

  private final List<Entry> courses;

  CourseRules(List<Entry> courses) {
    this.courses = courses.stream().sorted(NEWEST).toList();
  }

  /** The newest first, each course once. */
  List<CourseAhead> ahead() {
    var ahead = new LinkedHashMap<String, CourseAhead>();
    for (var course : courses) {
      why(course)
          .ifPresent(why -> ahead.putIfAbsent(subject(course), new CourseAhead(course, why)));
    }
    return List.copyOf(ahead.values());
  }

  /** The courses for which credit was granted, the newest first. */
  List<Entry> credited() {
    return courses.stream().filter(CourseRules::isCredited).toList();
  }

  private Optional<Why> why(Entry course) {
    if (isCredited(course)) {
      return section(course).equals(FIRST_HALF) && !hasMore(course)
          ? Optional.of(Why.SECOND_HALF)
          : Optional.empty();
    }
    if (isFinishedElsewhere(course)) {
      return Optional.empty();
    }
    return Optional.of(course.values().containsKey("final_grade") ? Why.NO_CREDIT : Why.UNFINISHED);
  }

  /** Whether the whole course, or its second half, was sent by anybody, finished or not. */
  private boolean hasMore(Entry firstHalf) {
    return same(firstHalf).stream().anyMatch(other -> !section(other).equals(FIRST_HALF));
  }

  /** Whether the same part of it, or all of it, is credited in that year or a later one. */
  private boolean isFinishedElsewhere(Entry course) {
    return same(course).stream()
        .filter(CourseRules::isCredited)
        .filter(other ->
            value(other, "end_academic_year").compareTo(value(course, "end_academic_year")) >= 0)
        .anyMatch(other ->
            section(other).equals(section(course))
                || section(other).equals(WHOLE_YEAR)
                || (section(course).equals(WHOLE_YEAR) && section(other).equals(SECOND_HALF)));
  }

  private List<Entry> same(Entry course) {
    var subject = subject(course);
    var same = new ArrayList<>(courses);
    same.removeIf(other -> other.equals(course) || !subject(other).equals(subject));
    return same;
  }

  private static String subject(Entry course) {
    Map<String, String> values = course.values();
    return values.containsKey("sced_code")
        ? value(course, "sced_code")
        : Sameness.of(value(course, "course_title"));
  }

  private static String section(Entry course) {
    return value(course, "course_section");
  }

  private static boolean isCredited(Entry course) {
    try {
      return new BigDecimal(value(course, "credits_granted")).signum() > 0;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static String value(Entry course, String key) {
    return course.values().getOrDefault(key, "");
  }
}
