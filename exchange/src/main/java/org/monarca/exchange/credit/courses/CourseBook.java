package org.monarca.exchange.credit.courses;

/**
 * By what courses are known.
 *
 * @param confirmed what people confirmed of titles without a code
 */
public record CourseBook(Sced sced, ConfirmedCourses confirmed) {

  /** As it is shipped, before anybody has confirmed anything. */
  public static final CourseBook SHIPPED = new CourseBook(Sced.shipped(), ConfirmedCourses.NONE);
}
