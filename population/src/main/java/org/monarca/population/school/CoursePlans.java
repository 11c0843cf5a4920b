package org.monarca.population.school;

import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.people.Child;

/** Which courses a student takes in a grade, wherever that is. Immutable. */
public final class CoursePlans {

  private static final int PURPOSE = 4;
  private static final List<String> STRANDS = List.of("English", "Science", "Society", "Body");

  private final List<Course> courses;

  private CoursePlans(List<Course> courses) {
    this.courses = courses;
  }

  /** Reads the courses of this module. */
  public static CoursePlans published() {
    return new CoursePlans(
        Table.read("school/courses.csv").lines().stream().map(CoursePlans::course).toList());
  }

  /** The plan for grades 9 to 12, and for grade 8 the mathematics that counts for high school. */
  public List<Course> plan(Child child, int grade, long seed) {
    var chance = Chance.of(seed, PURPOSE, child.number(), grade);
    var plan = new ArrayList<Course>();
    int mathematics = Math.clamp((long) grade + child.pupil().mathematicsAhead(), 8, 13);
    if (grade >= 9) {
      STRANDS.forEach(strand -> plan.add(chance.oneOf(fitting(strand, grade))));
      plan.add(chance.oneOf(fitting("Choice", grade)));
    }
    if (grade >= 9 && child.pupil().englishLearner()) {
      plan.addAll(fitting("Support", grade));
    }
    if (grade >= 9 || mathematics > 8) {
      plan.addAll(fitting("Mathematics", mathematics));
    }
    return plan;
  }

  private List<Course> fitting(String strand, int grade) {
    return courses.stream().filter(course -> course.fits(strand, grade)).toList();
  }

  private static Course course(Table.Line line) {
    return new Course(
        line.text("strand"),
        line.number("grade_low"),
        line.number("grade_high"),
        line.text("sced"),
        line.text("title"),
        line.text("short_title"),
        line.text("subject"),
        line.text("course_type"));
  }
}
