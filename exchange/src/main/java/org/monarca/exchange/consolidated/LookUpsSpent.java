package org.monarca.exchange.consolidated;

/** A person has looked up as many children as they may, until they say why they need more. */
public final class LookUpsSpent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LookUpsSpent() {
    super("looked up too many", null, false, false);
  }
}
