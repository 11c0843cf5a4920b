package org.monarca.exchange.web;

import java.util.Set;

/** Why somebody comes back from a provider without what they went for, in words. */
final class ProviderProblems {

  private static final Set<String> TOLD =
      Set.of("provider", "unreachable", "level", "taken", "not-theirs", "not-anew", "one-factor");

  private ProviderProblems() {}

  /**
   * None where nothing failed.
   *
   * @param field id of what it leads to
   * @param code as the address of the page has it
   */
  static Problems of(String field, String code, Wording words) {
    return TOLD.contains(code)
        ? Problems.of(field, words.say("ways.problem." + code))
        : Problems.NONE;
  }
}
