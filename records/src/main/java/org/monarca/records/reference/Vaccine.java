package org.monarca.records.reference;

import org.jspecify.annotations.Nullable;

/**
 * A vaccine of the CVX code set.
 *
 * @param leastMonths age in months below which a dose is unlikely, 0 where none is
 * @param mostMonths age in months above which a dose is unlikely
 */
public record Vaccine(String cvx, String name, int leastMonths, int mostMonths) {

  /** Codes have three digits at most. */
  private static final @Nullable Vaccine[] ALL = new Vaccine[1000];

  static {
    for (var row : ReferenceTables.rows("vaccines.csv")) {
      var cvx = row.getField("cvx");
      ALL[Integer.parseInt(cvx)] =
          new Vaccine(
              cvx,
              row.getField("name"),
              ReferenceTables.number(row.getField("least_months"), 0),
              ReferenceTables.number(row.getField("most_months"), Integer.MAX_VALUE));
    }
  }

  /** The vaccine of that code, leading zeros or not; null when there is none. */
  public static @Nullable Vaccine coded(String cvx) {
    int number = 0;
    for (int i = 0; i < cvx.length(); i++) {
      int digit = cvx.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number >= ALL.length / 10) {
        return null;
      }
      number = 10 * number + digit;
    }
    return ALL[number];
  }

  public boolean isLikelyAt(int months) {
    return months >= leastMonths && months <= mostMonths;
  }
}
