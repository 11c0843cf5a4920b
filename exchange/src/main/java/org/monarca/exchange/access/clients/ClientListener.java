package org.monarca.exchange.access.clients;

import java.util.List;

/** Hears of changes of States' clients in the transaction that makes them. */
public interface ClientListener {

  /** Somebody changed what a client of that State proves itself by, or made a client. */
  void changed(String state);

  /**
   * What was added waits for a second person.
   *
   * @param confirming accounts of those who may be that
   */
  void waits(List<String> confirming);
}
