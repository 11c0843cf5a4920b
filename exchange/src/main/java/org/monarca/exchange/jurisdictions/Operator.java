package org.monarca.exchange.jurisdictions;

import org.jspecify.annotations.Nullable;

/**
 * Who runs classes: a school, or another operator such as a project.
 *
 * @param id of a school twelve digits by the National Center for Education Statistics (NCES); of
 *     another operator an id of the State's own, unique within the State
 * @param leaId the district it belongs to; every school has one
 */
public record Operator(
    Kind kind,
    String state,
    String id,
    @Nullable String leaId,
    String name,
    @Nullable String city) {

  /** Longest id of an operator that is no school, in characters. */
  public static final int LONGEST_ID = 30;

  /** What sort of operator it is. */
  public enum Kind {
    SCHOOL("school"),
    OTHER("other");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Kind of(String code) {
      return code.equals(SCHOOL.code) ? SCHOOL : OTHER;
    }
  }
}
