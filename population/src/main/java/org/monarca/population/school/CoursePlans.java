package org.monarca.population.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;
import org.monarca.population.people.Child;

/** Which courses a student takes in a grade, wherever that is. Immutable. */
public final class CoursePlans {

  /** The step of the mathematics sequence at which Algebra I, or its like, is taken. */
  public static final int ALGEBRA = 9;

  private static final int PURPOSE = 4;
  private static final int LAST_STEP = 13;
  private static final List<String> STRANDS =
      List.of("English", "Science", "Society", "Body", "Choice");

  private final Map<String, Weighted<Course>> fitting = new HashMap<>();

  private CoursePlans(List<Course> courses) {
    for (var course : courses) {
      for (int grade = course.gradeLow(); grade <= course.gradeHigh(); grade++) {
        int at = grade;
        fitting.computeIfAbsent(
            course.strand() + at,
            key ->
                Weighted.of(
                    courses.stream().filter(one -> one.fits(course.strand(), at)).toList(),
                    Course::weight));
      }
    }
  }

  /** Reads the courses of this module. */
  public static CoursePlans published() {
    return new CoursePlans(
        Table.read("school/courses.csv").lines().stream().map(CoursePlans::course).toList());
  }

  /**
   * The plan for grades 9 to 12, and for grade 8 the mathematics that counts for high school.
   *
   * @param integrated whether the State teaches integrated mathematics instead of algebra and
   *     geometry
   */
  public List<Course> plan(Child child, int grade, boolean integrated, long seed) {
    var chance = Chance.of(seed, PURPOSE, child.number(), grade);
    var plan = new ArrayList<Course>();
    if (grade >= 9) {
      STRANDS.forEach(strand -> plan.add(draw(strand, grade, chance)));
    }
    if (grade >= 9 && child.pupil().englishLearner()) {
      plan.add(draw("Support", grade, chance));
    }
    int step = step(child, grade);
    if (grade >= 9 || step >= ALGEBRA) {
      plan.add(draw(integrated ? "Integrated" : "Mathematics", step, chance));
    }
    return plan;
  }

  /** Whether the student has had Algebra I, or its like, before that grade. */
  public static boolean hasHadAlgebra(Child child, int grade) {
    return grade + child.pupil().mathematicsAhead() > ALGEBRA;
  }

  private static int step(Child child, int grade) {
    return Math.clamp((long) grade + child.pupil().mathematicsAhead(), 8, LAST_STEP);
  }

  private Course draw(String strand, int grade, Chance chance) {
    return Objects.requireNonNull(fitting.get(strand + grade)).draw(chance);
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
        line.text("course_type"),
        line.number("weight"));
  }
}
