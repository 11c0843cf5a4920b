package org.monarca.exchange.access.tokens;

/** What came of asking for a token. */
public sealed interface Made {

  /**
   * There it is, told here and never again.
   *
   * @param secret what a program sends as {@code Authorization: Bearer}
   */
  record Token(String secret) implements Made {

    /** Without the secret, for logs. */
    @Override
    public String toString() {
      return "Token[]";
    }
  }

  /** The name says nothing, or too much. */
  record UnfitName() implements Made {}

  /** The person has as many as one may have. */
  record TooMany() implements Made {}
}
