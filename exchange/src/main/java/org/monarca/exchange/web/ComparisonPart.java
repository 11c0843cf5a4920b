package org.monarca.exchange.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a submission tells, beside what its State told before.
 *
 * @param says how many are unusual, or why nothing is compared
 * @param asked what nobody has said is so yet
 * @param said what somebody has
 * @param form whether the reader is asked
 */
record ComparisonPart(String says, List<Line> asked, List<Said> said, boolean form, Typed typed) {

  /**
   * A figure that is unusual.
   *
   * @param key as the form sends it
   */
  record Line(String key, String message, String remedy) {}

  /**
   * A figure of which somebody said that it is so.
   *
   * @param who and when, in words
   */
  record Said(String message, String who, String note) {}

  /**
   * What somebody typed.
   *
   * @param chosen keys of figures
   */
  record Typed(Set<String> chosen, String note, Problems problems) {

    static final Typed NOTHING = new Typed(Set.of(), "", Problems.NONE);

    public boolean has(String key) {
      return chosen.contains(key);
    }

    public @Nullable String at(String field) {
      return problems.at(field);
    }
  }
}
