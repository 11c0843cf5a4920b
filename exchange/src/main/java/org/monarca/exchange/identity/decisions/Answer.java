package org.monarca.exchange.identity.decisions;

/** What became of what a person asked for. */
public sealed interface Answer {

  /**
   * It is done.
   *
   * @param id of the proposal, or of the decision where one was taken
   */
  record Done(long id) implements Answer {}

  /** It is not, and nothing has changed. */
  record Refused(Refusal why) implements Answer {}

  /** It is not, for that reason. */
  static Answer refused(Refusal why) {
    return new Refused(why);
  }
}
