package org.monarca.exchange.audit;

import java.time.Instant;

/** A person has taken away as many files as they may for now. */
public final class ExportsSpent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Instant again;
  private final transient Entry refused;

  ExportsSpent(Instant again, Entry refused) {
    super("exports spent until " + again);
    this.again = again;
    this.refused = refused;
  }

  /** From when on there may be one more. */
  public Instant again() {
    return again;
  }

  /** What is to be written down once the transaction that it ended is over. */
  public Entry refused() {
    return refused;
  }
}
