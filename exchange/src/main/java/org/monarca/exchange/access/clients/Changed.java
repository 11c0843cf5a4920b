package org.monarca.exchange.access.clients;

/** What came of a change that a State's data administrator made to a client. */
public sealed interface Changed {

  /** It is done; or had been before. */
  record Done() implements Changed {}

  /**
   * A secret was made.
   *
   * @param secret told here and never again
   */
  record NewSecret(String secret) implements Changed {

    /** Without the secret, for logs. */
    @Override
    public String toString() {
      return "NewSecret";
    }
  }

  /** Without it the client could not come in any more, and nobody said that this is meant. */
  record LastOne() implements Changed {}

  /** Nobody said that the client is meant, with all by which it comes in. */
  record NotSure() implements Changed {}

  /** Whoever added it does not confirm it. */
  record AnotherPerson() implements Changed {}

  /** There is nobody else in the State who could confirm it. */
  record NobodyConfirms() implements Changed {}

  /** It waited too long: it is to be ended, and added anew. */
  record TooLate() implements Changed {}

  /** There are as many as there may be. */
  record Enough() implements Changed {}

  /** It is no key that can be taken. */
  record UnfitKey(KeyFlaw flaw) implements Changed {}

  /** The State has no such client. */
  record NoSuchClient() implements Changed {}
}
