package org.monarca.population.people;

/**
 * What a school would say of a child.
 *
 * @param yearsBehind grades behind the age, 0 or 1
 * @param mathematicsAhead years ahead (or, negative, behind) in the sequence of mathematics courses
 * @param englishLearner receives English language services
 * @param disability served under IDEA
 * @param alert code of list {@code med_alert}
 * @param leavesSchoolAt age in years from which the child attends no school, {@link #NEVER} when it
 *     stays
 * @param returnsAt age at which one who left attends again, {@link #NEVER} when not
 * @param equivalencyAt age at which one who left earns a high school equivalency, {@link #NEVER}
 *     when not
 */
public record Pupil(
    int yearsBehind,
    int mathematicsAhead,
    boolean englishLearner,
    boolean disability,
    String alert,
    int leavesSchoolAt,
    int returnsAt,
    int equivalencyAt) {

  /** An age nobody reaches as a pupil. */
  public static final int NEVER = 99;

  /** Whether it is out of school at that age. */
  public boolean out(int age) {
    return age >= leavesSchoolAt && age < returnsAt;
  }

  /** Years of school missed before that age. */
  public int yearsMissed(int age) {
    return age >= returnsAt ? returnsAt - leavesSchoolAt : 0;
  }
}
