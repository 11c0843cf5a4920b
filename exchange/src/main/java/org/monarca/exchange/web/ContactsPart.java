package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask at one level of a State, and the form to say so.
 *
 * @param own whether the reader may change it
 * @param action where the form goes
 * @param parts to choose from
 */
record ContactsPart(
    List<Line> lines, boolean own, String action, List<Choice> parts, TypedFields typed) {

  /** An office to ask. */
  record Line(
      String part, String label, String office, @Nullable String email, @Nullable String phone) {}
}
