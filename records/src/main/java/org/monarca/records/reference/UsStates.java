package org.monarca.records.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How numbers of a State's schools and districts, and its ZIP codes, begin. */
public final class UsStates {

  private static final String UNITED_STATES = "US";
  private static final @Nullable String[] BY_PREFIX = new String[100];
  private static final Map<String, String> ZIP_DIGITS = new HashMap<>();
  private static final Set<String> TERRITORIES = new HashSet<>();

  static {
    for (var row : ReferenceTables.rows("states.csv")) {
      BY_PREFIX[Integer.parseInt(row.getField("nces_prefix"))] = row.getField("state");
      ZIP_DIGITS.put(row.getField("state"), row.getField("zip_first_digits"));
      if (!row.getField("territory").isEmpty()) {
        TERRITORIES.add(row.getField("state"));
      }
    }
  }

  private UsStates() {}

  /** Whether that postal code is a State's or a territory's. */
  public static boolean include(String code) {
    return ZIP_DIGITS.containsKey(code);
  }

  /** Whether it is a territory, which has a country's code of its own too. */
  public static boolean isTerritory(String code) {
    return TERRITORIES.contains(code);
  }

  /**
   * Whether a State or territory is of a country: it is of the United States, a territory is one by
   * itself too.
   */
  public static boolean isOf(String state, String country) {
    return country.equals(UNITED_STATES) || (country.equals(state) && isTerritory(state));
  }

  /**
   * The State of the district or school of that NCES number; null where the number does not say, as
   * for schools of the Bureau of Indian Education.
   */
  public static @Nullable String ofNcesNumber(String number) {
    int first = number.charAt(0) - '0';
    int second = number.charAt(1) - '0';
    boolean digits = first >= 0 && first <= 9 && second >= 0 && second <= 9;
    return digits ? BY_PREFIX[10 * first + second] : null;
  }

  /** Whether ZIP codes of that State begin like this one; true where the State is not known. */
  public static boolean mayHaveZip(String state, String zip) {
    var digits = ZIP_DIGITS.get(state);
    return digits == null || digits.indexOf(zip.charAt(0)) >= 0;
  }
}
