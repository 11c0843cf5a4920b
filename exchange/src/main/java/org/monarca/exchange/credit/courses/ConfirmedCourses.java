package org.monarca.exchange.credit.courses;

import java.util.Optional;

/** What people confirmed: which code a title of a State means. */
@FunctionalInterface
public interface ConfirmedCourses {

  /** Nobody has confirmed any. */
  ConfirmedCourses NONE = (state, titleKey) -> Optional.empty();

  /**
   * @param titleKey as {@link CourseTitle#key} writes it
   */
  Optional<String> code(String state, String titleKey);

  /** Whether somebody said for the State that no course of SCED is meant by that title. */
  default boolean isRejected(String state, String titleKey) {
    return false;
  }
}
