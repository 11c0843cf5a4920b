package org.monarca.exchange.credit.courses;

/**
 * A course of SCED.
 *
 * @param code five digits: subject area and course
 */
public record ScedCourse(String code, String title) {

  /** The subject area. */
  public String area() {
    return code.substring(0, 2);
  }
}
