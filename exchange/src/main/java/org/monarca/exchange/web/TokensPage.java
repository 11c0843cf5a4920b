package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.PersonalTokens;

/**
 * A person's tokens, and the form that makes one.
 *
 * @param name as it was typed
 * @param life code of what was chosen
 * @param secret the token just made, shown this once, else null
 * @param ended whether one was just ended
 */
record TokensPage(
    String name,
    String life,
    @Nullable String secret,
    boolean ended,
    List<TokenLine> lines,
    Problems problems) {

  /**
   * One token.
   *
   * @param used null where it was not used yet
   */
  record TokenLine(long id, String name, String made, @Nullable String used, String ends) {}

  public List<String> lives() {
    return Arrays.stream(Lifetime.values()).map(Lifetime::code).toList();
  }

  /** Whether there is no place for another. */
  public boolean full() {
    return lines.size() >= most();
  }

  public int most() {
    return PersonalTokens.MOST;
  }

  public int longestName() {
    return PersonalTokens.LONGEST_NAME;
  }
}
