package org.monarca.exchange.roster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In which order a list stands; children who are alike in it, by name and number.
 *
 * @param down whether the last comes first
 */
public record Order(By by, boolean down) {

  public static final Order NAME = new Order(By.NAME, false);

  /** The columns by which it can be. */
  public enum By {
    NAME("name", "sort_name"),
    BORN("born", "birth_date"),
    GRADE("grade", "grade"),
    SCHOOL("school", "school_name"),
    SINCE("since", "began"),
    LEFT("left", "ended"),
    ELIGIBILITY("eligibility", "eligible_until");

    private final String code;
    private final String column;

    By(String code, String column) {
      this.code = code;
      this.column = column;
    }

    public String code() {
      return code;
    }
  }

  /** What an address says; what it says wrongly is by name. */
  public static Order read(Map<String, String> said) {
    return Arrays.stream(By.values())
        .filter(by -> by.code.equals(said.get("sort")))
        .findFirst()
        .map(by -> new Order(by, "down".equals(said.get("order"))))
        .orElse(NAME);
  }

  /** What {@link #read} reads. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    if (!equals(NAME)) {
      fields.put("sort", by.code);
      if (down) {
        fields.put("order", "down");
      }
    }
    return fields;
  }

  /** What is not known stands at the end. */
  String sql() {
    return "%s %s nulls last, sort_name, child".formatted(by.column, down ? "desc" : "asc");
  }
}
