package org.monarca.exchange.access.reviews;

import org.monarca.exchange.access.roles.EndReason;

/** What is decided about a role. */
public sealed interface Verdict {

  /** Its person needs it still. */
  record Keep() implements Verdict {}

  /** Its person holds it no longer. */
  record End(EndReason why) implements Verdict {}
}
