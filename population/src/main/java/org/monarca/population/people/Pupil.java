package org.monarca.population.people;

/**
 * What a school would say of a child.
 *
 * @param yearsBehind grades behind the age, 0 or 1
 * @param mathematicsAhead years ahead (or, negative, behind) in the sequence of mathematics courses
 * @param englishLearner receives English language services
 * @param disability served under IDEA
 * @param alert code of list {@code med_alert}
 * @param leavesSchoolAt age in years from which the child attends no school, beyond 21 when never
 */
public record Pupil(
    int yearsBehind,
    int mathematicsAhead,
    boolean englishLearner,
    boolean disability,
    String alert,
    int leavesSchoolAt) {}
