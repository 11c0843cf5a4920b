package org.monarca.population.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;

/** Draws the attendances of one child, stay by stay; used once. */
public final class Attendances {

  private static final int PURPOSE = 3;
  private static final int SHORTEST_DAYS = 6;

  private final Child child;
  private final LocalDate asOf;
  private final Chance chance;
  private final List<Attendance> all = new ArrayList<>();
  private boolean graduated;

  private Attendances(Child child, LocalDate asOf, Chance chance) {
    this.child = child;
    this.asOf = asOf;
    this.chance = chance;
  }

  /** The attendances of the child during these stays, earliest first; at least one. */
  public static List<Attendance> of(Child child, List<Stay> stays, long seed, LocalDate asOf) {
    var drawn = new Attendances(child, asOf, Chance.of(seed, PURPOSE, child.number()));
    for (var stay : stays) {
      drawn.during(stay);
    }
    return List.copyOf(drawn.all);
  }

  private void during(Stay stay) {
    int before = all.size();
    var last = lastDay(stay);
    int lastYear = SchoolYear.holding(last);
    for (int begin = SchoolYear.holding(stay.arrival()); begin <= lastYear; begin++) {
      if (!graduated) {
        regularTerm(stay, SchoolYear.of(stay.town().state(), begin));
      }
      if (!graduated) {
        summer(stay, SchoolYear.of(stay.town().state(), begin));
      }
    }
    if (all.size() == before && !graduated) {
      residencyOnly(stay, last);
    }
  }

  private void regularTerm(Stay stay, SchoolYear year) {
    var from = later(stay.arrival().plusDays(chance.between(0, 6)), year.first());
    var to = end(stay, year.last());
    if (from.plusDays(SHORTEST_DAYS).isAfter(to == null ? asOf.minusDays(1) : to)) {
      return;
    }
    switch (Standing.of(child, year)) {
      case TOO_YOUNG -> {}
      case PRESCHOOL -> {
        if (chance.percent(35)) {
          add(stay, year, "02", Standing.gradeOfAge(Math.min(5, child.age(from))), from, to);
        }
      }
      case IN_SCHOOL -> {
        var grade = Standing.gradeCode(Standing.grade(child, year));
        add(stay, year, chance.percent(30) ? "05" : "01", grade, from, to);
      }
      case OUT_OF_SCHOOL -> {
        if (chance.percent(30)) {
          add(stay, year, "02", Standing.gradeOfAge(Math.max(14, child.age(from))), from, to);
        }
      }
    }
  }

  private void summer(Stay stay, SchoolYear year) {
    var from = later(stay.arrival().plusDays(2), year.last().plusDays(8));
    var to = end(stay, year.last().plusDays(50));
    boolean attends = child.age(from) >= 3 && chance.percent(28);
    if (attends && !from.plusDays(10).isAfter(to == null ? asOf.minusDays(1) : to)) {
      var standing = Standing.of(child, year);
      var grade =
          standing == Standing.IN_SCHOOL
              ? Standing.gradeCode(Standing.grade(child, year))
              : Standing.gradeOfAge(child.age(from));
      add(stay, year, "03", grade, from, to);
    }
  }

  private void residencyOnly(Stay stay, LocalDate last) {
    var year = SchoolYear.of(stay.town().state(), SchoolYear.holding(last));
    var grade =
        Standing.of(child, year) == Standing.IN_SCHOOL
            ? Standing.gradeCode(Standing.grade(child, year))
            : Standing.gradeOfAge(child.age(stay.arrival()));
    add(stay, year, "06", grade, stay.arrival(), stay.departure());
  }

  private void add(
      Stay stay,
      SchoolYear year,
      String type,
      String grade,
      LocalDate from,
      @Nullable LocalDate to) {
    boolean atSchool = type.equals("01") || type.equals("05");
    graduated = atSchool && grade.equals("12") && year.last().equals(to) && chance.percent(88);
    var school = Schools.forGrade(stay.town(), grade, child.number());
    all.add(new Attendance(stay, school, year, type, grade, from, to, graduated));
  }

  /**
   * The end of a term that begins in the stay: when it closes or the family leaves, if that is
   * past.
   */
  private @Nullable LocalDate end(Stay stay, LocalDate closing) {
    var departure = stay.departure();
    var end = departure != null && departure.isBefore(closing) ? departure : closing;
    return end.isBefore(asOf) ? end : null;
  }

  private LocalDate lastDay(Stay stay) {
    var departure = stay.departure();
    return departure == null ? asOf.minusDays(1) : departure;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
