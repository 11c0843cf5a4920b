package org.monarca.exchange.identity.decisions;

import org.monarca.exchange.platform.Actor;

/** Where nobody keeps a worklist. */
final class NobodyWaits implements ProposalListener {

  @Override
  public void waits(Proposal proposal) {}

  @Override
  public void ended(Proposal proposal, String outcome, Actor by) {}
}
