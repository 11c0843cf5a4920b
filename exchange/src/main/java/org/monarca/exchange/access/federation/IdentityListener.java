package org.monarca.exchange.access.federation;

/** Hears of identities in the transaction in which they are bound or given up. */
public interface IdentityListener {

  /** From now on the account's person signs in by an identity of theirs, by another way too. */
  void bound(String account);

  /** From now on they do so no longer, by one of them or by any. */
  void unbound(String account);
}
