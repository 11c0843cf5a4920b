package org.monarca.exchange.intake.refused;

import java.util.Collection;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;

/** Hears in the transaction under way of which submissions the State is asked. */
public interface CheckListener {

  /** Records of it were refused about which nobody is asked yet. */
  void asked(UUID submission, String state);

  /** Nothing is left to ask of these. */
  void settled(Collection<UUID> submissions, String outcome, Actor by);
}
