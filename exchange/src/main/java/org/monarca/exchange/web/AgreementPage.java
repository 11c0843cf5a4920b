package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a State takes part.
 *
 * @param state its code
 * @param action where the form goes; null for those who only read
 * @param now what holds
 * @param before what was said, the newest first, with what holds
 * @param department whether the reader sees to every State
 */
record AgreementPage(
    String state,
    String name,
    @Nullable String action,
    Standing now,
    List<Statement> before,
    TypedFields typed,
    boolean department) {

  /**
   * What holds.
   *
   * @param code {@code none}, {@code holds}, {@code soon} or {@code over}; words are {@code
   *     agreement.standing.<code>}
   * @param until null where it ends only by being ended
   */
  record Standing(
      String code,
      @Nullable String title,
      @Nullable String parties,
      @Nullable String signed,
      @Nullable String until,
      @Nullable String starts) {

    /** The look of its mark; the word says the same. */
    public String tone() {
      return switch (code) {
        case "holds" -> "good";
        case "over" -> "bad";
        default -> "warn";
      };
    }
  }

  /** What somebody said. */
  record Statement(String said, String by, Standing what) {}

  /** A State among all. */
  record Line(String state, String name, Standing now) {}
}
