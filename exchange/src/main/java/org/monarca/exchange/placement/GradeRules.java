package org.monarca.exchange.placement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;

/** Derives the grade from enrollments and age. It proposes: the school decides. */
final class GradeRules {

  private static final Set<String> AT_SCHOOL = Set.of("01", "02", "04", "05");
  private static final String OUT_OF_SCHOOL = "00";
  private static final String UNGRADED = "UG";
  private static final int OF_SCHOOL_AGE = 5;

  /** Whoever leaves in the summer leaves the school year that is over. */
  private static final int SUMMER_DAYS = 45;

  private static final int OF_NO_GRADE = 18;

  private final List<Entry> enrollments;
  private final @Nullable LocalDate born;
  private final LocalDate today;
  private final YearEnds ends;
  private final int thisYear;

  /**
   * @param born absent where it is not known
   */
  GradeRules(List<Entry> enrollments, @Nullable LocalDate born, LocalDate today, YearEnds ends) {
    this.enrollments =
        enrollments.stream()
            .filter(entry -> date(entry, "enrollment_date").isPresent())
            .sorted(
                Comparator.comparing(
                    (Entry entry) -> entry.values().get("enrollment_date"),
                    Comparator.reverseOrder()))
            .toList();
    this.born = born;
    this.today = today;
    this.ends = ends;
    this.thisYear = YearEnds.schoolYear(today);
  }

  GradePlacement placement() {
    var graduated =
        enrollments.stream()
            .filter(entry -> entry.values().containsKey("graduation_hse_indicator"))
            .findFirst();
    if (graduated.isPresent()) {
      return placement(null, Reason.GRADUATED, graduated.get());
    }
    return last().map(this::after).orElseGet(() -> byAge(Reason.NO_SCHOOL, null));
  }

  /**
   * The latest at a school, unless the child has left school since; a summer project or a residence
   * counts where there is no school.
   */
  private Optional<Entry> last() {
    return enrollments.stream()
        .limit(1)
        .filter(entry -> value(entry, "grade_level").equals(OUT_OF_SCHOOL))
        .findFirst()
        .or(() ->
            enrollments.stream()
                .filter(entry -> AT_SCHOOL.contains(value(entry, "enrollment_type")))
                .findFirst())
        .or(() -> enrollments.stream().findFirst());
  }

  private GradePlacement after(Entry last) {
    var code = value(last, "grade_level");
    if (code.equals(OUT_OF_SCHOOL)) {
      return placement(null, Reason.OUT_OF_SCHOOL, last);
    }
    return Grade.of(code)
        .map(grade -> after(grade, last))
        .orElseGet(() -> byAge(code.equals(UNGRADED) ? Reason.UNGRADED : Reason.NO_SCHOOL, last));
  }

  private GradePlacement after(Grade grade, Entry last) {
    var left = date(last, "withdrawal_date");
    int year = year(last, left);
    if (year >= thisYear) {
      return placement(grade, Reason.THIS_YEAR, last);
    }
    if (year < thisYear - 1) {
      return longAgo(grade, last);
    }
    if (left.isPresent() && !ends.finished(last, year, left.get())) {
      return placement(grade, Reason.LEFT_EARLY, last);
    }
    var reason = left.isPresent() ? Reason.FINISHED : Reason.FINISHED_OPEN;
    return grade
        .next()
        .map(next -> placement(next, reason, last))
        .orElseGet(() -> placement(grade, Reason.AFTER_TWELFTH, last));
  }

  /** The school year in which the child was there last. */
  private static int year(Entry last, Optional<LocalDate> left) {
    int enrolled = YearEnds.schoolYear(date(last, "enrollment_date").orElseThrow());
    return left.map(day -> YearEnds.schoolYear(day.minusDays(SUMMER_DAYS)))
        .map(until -> Math.max(enrolled, until))
        .orElse(enrolled);
  }

  /** By age, but never below what was reached. */
  private GradePlacement longAgo(Grade reached, Entry last) {
    var grade = age().flatMap(Grade::ofAge).map(reached::orLater);
    return placement(grade.orElse(null), Reason.LONG_AGO, last);
  }

  private GradePlacement byAge(Reason why, @Nullable Entry last) {
    var age = age();
    if (age.isEmpty()) {
      return placement(null, last == null ? Reason.UNKNOWN : why, last);
    }
    if (age.get() < OF_SCHOOL_AGE) {
      return placement(null, Reason.TOO_YOUNG, last);
    }
    if (age.get() >= OF_NO_GRADE) {
      return placement(null, why == Reason.UNGRADED ? why : Reason.OUT_OF_SCHOOL, last);
    }
    return placement(Grade.ofAge(age.get()).orElse(null), why, last);
  }

  private GradePlacement placement(@Nullable Grade grade, Reason why, @Nullable Entry last) {
    var age = age();
    return new GradePlacement(
        grade == null ? null : grade.code(),
        why,
        last,
        last == null ? null : date(last, "withdrawal_date").orElse(null),
        age.orElse(null),
        grade == null ? 0 : age.map(years -> years - grade.usualAge()).orElse(0),
        third().orElse(null),
        last == null ? List.of() : others(last));
  }

  /** Of each other State the latest of the same school year, where it names another grade. */
  private List<Entry> others(Entry last) {
    int year = YearEnds.schoolYear(date(last, "enrollment_date").orElseThrow());
    Map<String, Entry> latest = new LinkedHashMap<>();
    enrollments.stream()
        .filter(entry -> !entry.state().equals(last.state()))
        .filter(
            entry -> date(entry, "enrollment_date").map(YearEnds::schoolYear).orElseThrow() == year)
        .forEach(entry -> latest.putIfAbsent(entry.state(), entry));
    return latest.values().stream()
        .filter(entry -> !value(entry, "grade_level").equals(value(last, "grade_level")))
        .toList();
  }

  private Optional<Integer> age() {
    return Optional.ofNullable(born)
        .map(birth -> Period.between(birth, LocalDate.of(thisYear, Month.SEPTEMBER, 1)).getYears());
  }

  private Optional<LocalDate> third() {
    return Optional.ofNullable(born)
        .map(birth -> birth.plusYears(3))
        .filter(birthday -> !birthday.isBefore(today));
  }

  private static String value(Entry entry, String key) {
    return entry.values().getOrDefault(key, "");
  }

  private static Optional<LocalDate> date(Entry entry, String key) {
    try {
      return Optional.ofNullable(entry.values().get(key)).map(LocalDate::parse);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
