package org.monarca.exchange.access.drops;

import java.util.List;

/** Hears of changes of States' keys in the transaction that makes them. */
public interface DropKeyListener {

  /** Somebody added, confirmed or ended a key of that State. */
  void changed(String state);

  /**
   * What was added waits for a second person.
   *
   * @param confirming accounts of those who may be that
   */
  void waits(List<String> confirming);
}
