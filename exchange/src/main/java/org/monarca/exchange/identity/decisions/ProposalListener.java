package org.monarca.exchange.identity.decisions;

import org.monarca.exchange.platform.Actor;

/**
 * Is told of proposals that wait and that wait no longer, in the transaction that makes them so.
 */
interface ProposalListener {

  /** Somebody else must answer it from now on; again when those who must have changed. */
  void waits(Proposal proposal);

  /**
   * Nobody must answer it any more.
   *
   * @param outcome code of what came of it
   */
  void ended(Proposal proposal, String outcome, Actor by);
}
