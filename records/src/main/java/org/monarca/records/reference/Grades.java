package org.monarca.records.reference;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which ages are usual in a grade, and which grades follow each other. */
public final class Grades {

  /** What {@link #number} says of a grade that has no place among the others. */
  public static final int UNNUMBERED = -1;

  private static final Map<String, Ages> USUAL =
      ReferenceTables.rows("grades.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getField("grade_level"),
                  row ->
                      new Ages(
                          Integer.parseInt(row.getField("youngest")),
                          Integer.parseInt(row.getField("oldest")))));

  private Grades() {}

  /** Both ends belong to it. */
  public record Ages(int youngest, int oldest) {

    public boolean include(int age) {
      return age >= youngest && age <= oldest;
    }
  }

  /** Null where every age is usual, as in ungraded classes. */
  public static @Nullable Ages usualFor(String grade) {
    return USUAL.get(grade);
  }

  /** 0 for kindergarten, 1 to 12 for the grades, {@link #UNNUMBERED} for all else. */
  public static int number(String grade) {
    if (grade.equals("KG")) {
      return 0;
    }
    if (grade.length() != 2 || !isDigit(grade.charAt(0)) || !isDigit(grade.charAt(1))) {
      return UNNUMBERED;
    }
    int number = 10 * (grade.charAt(0) - '0') + (grade.charAt(1) - '0');
    return number >= 1 && number <= 12 ? number : UNNUMBERED;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
