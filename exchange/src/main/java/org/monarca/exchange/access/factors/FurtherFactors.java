package org.monarca.exchange.access.factors;

/** Factors of another kind than those kept here, in the transaction under way. */
public interface FurtherFactors {

  /** Whether the account has one. */
  boolean any(String account);

  /** Removes all of the account; whether there was one. */
  boolean removeAll(String account);
}
