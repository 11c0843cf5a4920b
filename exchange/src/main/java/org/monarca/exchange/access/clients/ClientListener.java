package org.monarca.exchange.access.clients;

/** Hears of changes of States' clients in the transaction that makes them. */
public interface ClientListener {

  /** Somebody changed what a client of that State proves itself by, or made a client. */
  void changed(String state);

  /** What was added waits for a second person. */
  void waits(String state, String addedBy);
}
