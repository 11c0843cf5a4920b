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
   * A State began to say that the child is there. It is not let in by that.
   *
   * @param protecting States that protect it
   * @param to the State that says so, which may be one of them
   */
  void moved(Collection<String> protecting, String to);

  /**
   * A State that protects a child let in another.
   *
   * @param to the State whose officers see everything from now on
   * @param by account of whoever did it, who knows
   */
  void letIn(String protecting, String to, String by);
}
