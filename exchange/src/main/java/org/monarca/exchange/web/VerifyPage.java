package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a transcript is checked.
 *
 * @param code as it was typed, as are the credits and the fingerprint of the file
 * @param answer null as long as nothing was asked
 */
record VerifyPage(
    String code, String credits, String fingerprint, Problems problems, @Nullable Answer answer) {

  static final VerifyPage BLANK = new VerifyPage("", "", "", Problems.NONE, null);

  /** The same, with what is wrong in a field. */
  VerifyPage wrong(String field, String message) {
    return new VerifyPage(code, credits, fingerprint, Problems.of(field, message), null);
  }

  VerifyPage answered(Answer found) {
    return new VerifyPage(code, credits, fingerprint, problems, found);
  }

  /**
   * What is known of it.
   *
   * @param look of its mark
   * @param by whose office issued it, and when; null where none did
   * @param compared what was compared with what was issued, and what was not
   */
  record Answer(String says, String look, @Nullable String by, List<Compared> compared) {}

  /**
   * Whether something agrees.
   *
   * @param look of its mark; blank where nothing was compared
   */
  record Compared(String says, String look) {}
}
