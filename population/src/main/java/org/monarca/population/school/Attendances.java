package org.monarca.population.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;
import org.monarca.population.people.Pupil;
import org.monarca.population.school.Attendance.Ending;

/**
 * Draws the attendances of one child, stay by stay, as long as anybody of the program looks: while
 * it is eligible, to the end of that school year, and for some a year more (20 U.S.C. 6394(e)).
 * Used once.
 */
public final class Attendances {

  private static final int PURPOSE = 3;
  private static final int SHORTEST_DAYS = 6;

  /** Of 100 children, those served for another year after their eligibility has ended. */
  private static final int CONTINUED = 10;

  private final Child child;
  private final List<Stay> stays;
  private final Chance chance;
  private final boolean continued;
  private final List<Attendance> all = new ArrayList<>();
  private boolean completed;

  private Attendances(Child child, List<Stay> stays, Chance chance) {
    this.child = child;
    this.stays = stays;
    this.chance = chance;
    this.continued = chance.percent(CONTINUED);
  }

  /** The attendances of the child during these stays, earliest first; at least one. */
  public static List<Attendance> of(Child child, List<Stay> stays, long seed) {
    var drawn = new Attendances(child, stays, Chance.of(seed, PURPOSE, child.number()));
    stays.forEach(drawn::during);
    return List.copyOf(drawn.all);
  }

  private void during(Stay stay) {
    int before = all.size();
    var eligible = Eligibility.ends(child, stays, stay.arrival());
    var departure = stay.departure();
    var last =
        departure != null && departure.isBefore(eligible.plusYears(2))
            ? departure
            : eligible.plusYears(2);
    for (int begin = SchoolYear.holding(stay.arrival());
        begin <= SchoolYear.holding(last);
        begin++) {
      var year = SchoolYear.of(stay.town().state(), begin);
      if (!completed && isOfInterest(year, eligible)) {
        schoolYear(stay, year, eligible);
      }
    }
    if (all.size() == before && !completed && !stay.arrival().isAfter(eligible)) {
      residencyOnly(stay, SchoolYear.of(stay.town().state(), SchoolYear.holding(stay.arrival())));
    }
  }

  private boolean isOfInterest(SchoolYear year, LocalDate eligible) {
    return !year.first().isAfter(eligible)
        || (continued
            && !year.first().isAfter(eligible.plusYears(1))
            && eligible.isBefore(child.twentySecondBirthday())
            && Standing.of(child, year) == Standing.IN_SCHOOL);
  }

  private void schoolYear(Stay stay, SchoolYear year, LocalDate eligible) {
    int before = all.size();
    regularTerm(stay, year, eligible);
    if (!completed) {
      summer(stay, year, eligible);
    }
    if (all.size() == before && !completed && Standing.of(child, year) != Standing.IN_SCHOOL) {
      residencyOnly(stay, year);
    }
  }

  private void regularTerm(Stay stay, SchoolYear year, LocalDate eligible) {
    var from = later(stay.arrival().plusDays(chance.between(0, 6)), year.first());
    var to = end(stay, year.last());
    if (from.plusDays(SHORTEST_DAYS).isAfter(to)) {
      return;
    }
    switch (Standing.of(child, year)) {
      case TOO_YOUNG -> {}
      case PRESCHOOL -> {
        if (chance.percent(35)) {
          var grade = Standing.gradeOfAge(Math.min(5, child.age(from)));
          add(stay, year, "02", grade, from, to, Ending.LEFT, null);
        }
      }
      case IN_SCHOOL -> inSchool(stay, year, from, to, eligible);
      case OUT_OF_SCHOOL -> outOfSchool(stay, year, from, to);
    }
  }

  private void inSchool(
      Stay stay, SchoolYear year, LocalDate from, LocalDate to, LocalDate eligible) {
    int grade = Standing.grade(child, year);
    boolean graduates = grade == 12 && year.last().equals(to) && chance.percent(86);
    add(
        stay,
        year,
        chance.percent(30) ? "05" : "01",
        Standing.gradeCode(grade),
        from,
        to,
        graduates ? Ending.DIPLOMA : Ending.LEFT,
        continuation(from, to, eligible, grade));
  }

  /** In the year of the equivalency there is a project; in others, now and then. */
  private void outOfSchool(Stay stay, SchoolYear year, LocalDate from, LocalDate to) {
    int equivalencyAt = child.pupil().equivalencyAt();
    boolean earns =
        equivalencyAt != Pupil.NEVER && child.age(to) >= equivalencyAt && chance.percent(80);
    if (earns || chance.percent(30)) {
      var end = earns ? chance.day(from.plusDays(SHORTEST_DAYS), to) : to;
      var ending = earns ? Ending.EQUIVALENCY : Ending.LEFT;
      add(stay, year, "02", "00", from, end, ending, null);
    }
  }

  private void summer(Stay stay, SchoolYear year, LocalDate eligible) {
    var from = later(stay.arrival().plusDays(2), year.last().plusDays(8));
    var to = end(stay, year.last().plusDays(50));
    boolean attends = child.age(from) >= 3 && chance.percent(28) && !from.isAfter(eligible);
    if (attends && !from.plusDays(10).isAfter(to)) {
      var grade =
          Standing.of(child, year) == Standing.IN_SCHOOL
              ? Standing.gradeCode(Standing.grade(child, year))
              : Standing.gradeOfAge(child.age(from));
      add(stay, year, "03", grade, from, to, Ending.LEFT, null);
    }
  }

  private void residencyOnly(Stay stay, SchoolYear year) {
    var next = SchoolYear.of(stay.town().state(), year.begin() + 1);
    var from = later(stay.arrival(), year.first());
    var to = end(stay, next.first());
    if (from.isBefore(to)) {
      var grade =
          Standing.of(child, year) == Standing.IN_SCHOOL
              ? Standing.gradeCode(Standing.grade(child, year))
              : Standing.gradeOfAge(child.age(from));
      add(stay, year, "06", grade, from, to, Ending.LEFT, null);
    }
  }

  private void add(
      Stay stay,
      SchoolYear year,
      String type,
      String grade,
      LocalDate from,
      LocalDate to,
      Ending ending,
      @Nullable String continuation) {
    completed = ending != Ending.LEFT;
    var school = Schools.forGrade(stay.town(), grade, child.number());
    all.add(new Attendance(stay, school, year, type, grade, from, to, ending, continuation));
  }

  private static @Nullable String continuation(
      LocalDate from, LocalDate to, LocalDate eligible, int grade) {
    if (!eligible.isBefore(to)) {
      return null;
    }
    return from.isAfter(eligible) ? grade >= 9 ? "03" : "02" : "01";
  }

  /** When the term closes or the family leaves. */
  private static LocalDate end(Stay stay, LocalDate closing) {
    var departure = stay.departure();
    return departure != null && departure.isBefore(closing) ? departure : closing;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
