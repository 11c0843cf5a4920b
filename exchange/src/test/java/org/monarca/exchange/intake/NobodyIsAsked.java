package org.monarca.exchange.intake;

import java.util.Collection;
import java.util.UUID;
import org.monarca.exchange.intake.refused.CheckListener;
import org.monarca.exchange.platform.Actor;

/** Where nobody keeps a worklist. */
final class NobodyIsAsked implements CheckListener {

  @Override
  public void asked(UUID submission, String state) {}

  @Override
  public void settled(Collection<UUID> submissions, String outcome, Actor by) {}
}
