package org.monarca.exchange.roster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.records.Catalogue;

/**
 * In which order a list stands; children who are alike in it, by name and number.
 *
 * @param down whether the last comes first
 */
public record Order(By by, boolean down) {

  public static final Order NAME = new Order(By.NAME, false);

  /** How an address says that the last comes first. */
  public static final String DOWN = "down";

  /** As the code list has them: the youngest first, and at the end whoever is in no school. */
  private static final String GRADES =
      Catalogue.known().codeList("grade_level").codes().stream()
          .collect(Collectors.joining("','", "array_position(array['", "'], stay.grade)"));

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
    var by =
        Arrays.stream(By.values())
            .filter(column -> column.code.equals(said.get("sort")))
            .findFirst()
            .orElse(By.NAME);
    return new Order(by, DOWN.equals(said.get("order")));
  }

  /** What {@link #read} reads. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    if (!equals(NAME)) {
      fields.put("sort", by.code);
      if (down) {
        fields.put("order", DOWN);
      }
    }
    return fields;
  }

  /** What it goes by, of a line. */
  String expression() {
    return by == By.GRADE ? GRADES : "stay." + by.column;
  }

  /** What is not known stands at the end. */
  String sql() {
    return "sorted %s nulls last, sort_name, child".formatted(down ? "desc" : "asc");
  }
}
