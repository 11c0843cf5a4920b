package org.monarca.records;

import java.util.Locale;

/** For whom an element is expected; sent for others it is accepted without a word. */
public enum Applicability {
  /** Everyone; also the header, which is about nobody. */
  ALL,
  /** Enrollment type 01 or 05. */
  SCHOOL,
  /** Enrollment types 02 to 05. */
  MEP_PROJECT,
  /** Grade KG, 01 to 12 or UG. */
  K12,
  /** Grade 09 to 12, or UG or 00 at age 14 or more. */
  SECONDARY,
  /** Grade 08 to 12. */
  GRADE_8_12,
  /** Age 3 to 21 on the enrollment date. */
  AGE_3_21,
  /** Some qualifying move's time of eligibility holds the enrollment date. */
  ELIGIBLE;

  static Applicability of(String key) {
    return key.isEmpty() ? ALL : valueOf(key.toUpperCase(Locale.ROOT));
  }
}
