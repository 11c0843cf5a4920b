package org.monarca.exchange.protection;

import java.util.Collection;

/** Hears, in the transaction in which it happens, what happens to protected children. */
public interface ProtectionListener {

  /**
   * A record was opened in an emergency, which concerns these States.
   *
   * @param by account of whoever opened it, who knows
   * @param isProtected whether the child is; else what was closed to that person was opened
   */
  void opened(long opening, Collection<String> states, String by, boolean isProtected);

  /**
   * A State set a mark, or took one back.
   *
   * @param by account of whoever did it, who knows
   */
  void changed(String state, String by);

  /**
   * A State began to say that the child is there.
   *
   * @param protecting States that protect it
   * @param to the State where it is now, which may be one of them
   */
  void moved(Collection<String> protecting, String to);
}
