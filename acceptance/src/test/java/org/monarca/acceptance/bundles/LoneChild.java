package org.monarca.acceptance.bundles;

import java.time.LocalDate;
import java.util.Random;

/** A child as it is sent by itself, under names that nobody else has. */
public final class LoneChild {

  private LoneChild() {}

  /** Resembles nobody's. */
  public static String name(Random random) {
    return random
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .replace(0, 1, "Q")
        .toString();
  }

  /** The body of a request. */
  public static String body(
      String first, String last, LocalDate born, String parentFirst, String parentLast) {
    return """
    {"state_student_id_type": "01", "first_name": "%s", "last_name_1": "%s", "sex": "Female", "birth_date": "%s", "multiple_birth_flag": "N",
     "birth_date_verification": "1004", "parent_1_first_name": "%s", "parent_1_last_name": "%s", "birth_city": "Zamora", "birth_country": "MX"}
    """
        .formatted(first, last, born, parentFirst, parentLast);
  }
}
