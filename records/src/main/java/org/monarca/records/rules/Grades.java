package org.monarca.records.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which ages are usual in a grade: a year early and three years late are usual, for migratory
 * children often lose a year.
 */
final class Grades {

  private static final Map<String, Ages> USUAL = usual();

  private Grades() {}

  /** Both ends belong to it. */
  record Ages(int youngest, int oldest) {

    boolean include(int age) {
      return age >= youngest && age <= oldest;
    }
  }

  /** Null where every age is usual, as in ungraded classes. */
  static @Nullable Ages usualFor(String grade) {
    return USUAL.get(grade);
  }

  private static Map<String, Ages> usual() {
    var usual = new HashMap<String, Ages>();
    for (int age = 0; age <= 5; age++) {
      usual.put("P" + age, new Ages(age - 1, age + 1));
    }
    usual.put("PS", new Ages(2, 6));
    usual.put("PX", new Ages(0, 6));
    usual.put("KG", new Ages(4, 7));
    for (int grade = 1; grade <= 12; grade++) {
      usual.put((grade < 10 ? "0" : "") + grade, new Ages(grade + 4, grade + 9));
    }
    usual.put("00", new Ages(12, 21));
    return Map.copyOf(usual);
  }
}
