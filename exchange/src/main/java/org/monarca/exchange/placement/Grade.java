package org.monarca.exchange.placement;

import java.util.Optional;

/**
 * A grade of school, kindergarten and up.
 *
 * @param number 0 is kindergarten
 */
record Grade(int number) {

  private static final int LAST = 12;

  /** Most children are so much older than their grade's number on the first of September. */
  private static final int AGE = 5;

  /** That of the code list; absent of what is none: pre-school, ungraded, out of school. */
  static Optional<Grade> of(String code) {
    if (code.equals("KG")) {
      return Optional.of(new Grade(0));
    }
    return code.matches("0[1-9]|1[0-2]")
        ? Optional.of(new Grade(Integer.parseInt(code)))
        : Optional.empty();
  }

  /** The one in which most children of that age on the first of September are. */
  static Optional<Grade> ofAge(int age) {
    return age < AGE || age > AGE + LAST ? Optional.empty() : Optional.of(new Grade(age - AGE));
  }

  Optional<Grade> next() {
    return number == LAST ? Optional.empty() : Optional.of(new Grade(number + 1));
  }

  /** Of the later of two. */
  Grade orLater(Grade other) {
    return number >= other.number ? this : other;
  }

  /** The age of most at the school year's beginning. */
  int usualAge() {
    return number + AGE;
  }

  String code() {
    return number == 0 ? "KG" : "%02d".formatted(number);
  }
}
