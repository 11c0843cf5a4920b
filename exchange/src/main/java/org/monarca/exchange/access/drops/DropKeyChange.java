package org.monarca.exchange.access.drops;

/** What came of a change that somebody made to the keys of their State. */
public sealed interface DropKeyChange {

  /** It is done; or had been before. */
  record Done() implements DropKeyChange {}

  /**
   * Without it no system of the State could come in any more, and nobody said that this is meant.
   */
  record LastOne() implements DropKeyChange {}

  /** Whoever added it does not confirm it. */
  record AnotherPerson() implements DropKeyChange {}

  /** There is nobody else in the State who could confirm it. */
  record NobodyConfirms() implements DropKeyChange {}

  /** It waited too long: it is to be ended, and added anew. */
  record TooLate() implements DropKeyChange {}

  /** There are as many as there may be. */
  record Enough() implements DropKeyChange {}

  /** It has no name, or one that is too long. */
  record UnfitName() implements DropKeyChange {}

  /** The State has no such key, and never had. */
  record NoSuchKey() implements DropKeyChange {}

  /** It is no key that can be taken. */
  record UnfitKey(SshKeyFlaw flaw) implements DropKeyChange {}
}
