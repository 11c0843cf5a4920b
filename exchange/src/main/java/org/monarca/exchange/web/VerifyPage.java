package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a transcript is checked.
 *
 * @param code as it was typed
 * @param credits as they were typed
 * @param answer null as long as nothing was asked
 */
record VerifyPage(String code, String credits, Problems problems, @Nullable Answer answer) {

  static final VerifyPage BLANK = new VerifyPage("", "", Problems.NONE, null);

  /**
   * What is known of it.
   *
   * @param look of its mark
   * @param by whose office issued it, and when; null where none did
   * @param sum whether the credits agree; null where none were typed
   */
  record Answer(String says, String look, @Nullable String by, @Nullable String sum) {}
}
