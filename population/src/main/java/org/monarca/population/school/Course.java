package org.monarca.population.school;

/**
 * A course as the plan has it.
 *
 * @param sced five digits
 * @param type code of list {@code course_type}
 */
public record Course(
    String strand,
    int gradeLow,
    int gradeHigh,
    String sced,
    String title,
    String shortTitle,
    String subject,
    String type,
    int weight) {

  boolean fits(String wantedStrand, int grade) {
    return strand.equals(wantedStrand) && gradeLow <= grade && grade <= gradeHigh;
  }
}
