package org.monarca.exchange.pulls;

import org.monarca.exchange.outside.UrlFlaw;

/** What came of a change that somebody made to what is fetched from their State. */
public sealed interface PullChange {

  /** It is done; or had been before. */
  record Done() implements PullChange {}

  /** Whoever added it does not confirm it. */
  record AnotherPerson() implements PullChange {}

  /** There is nobody else in the State who could confirm it. */
  record NobodyConfirms() implements PullChange {}

  /** It waited too long: it is to be ended, and added anew. */
  record TooLate() implements PullChange {}

  /** There are as many as there may be. */
  record Enough() implements PullChange {}

  /** Nothing is fetched there before another person has confirmed it. */
  record NotConfirmed() implements PullChange {}

  /** It was ended meanwhile. */
  record Ended() implements PullChange {}

  /** The State has no such address. */
  record NoSuchPull() implements PullChange {}

  /** It is no address from which something can be fetched. */
  record UnfitUrl(UrlFlaw flaw) implements PullChange {}

  /** Nothing can be fetched so. */
  record Unfit(TermsFlaw flaw) implements PullChange {}
}
