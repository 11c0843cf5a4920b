package org.monarca.exchange.identity;

import java.util.Collection;
import org.monarca.exchange.platform.Actor;

/** Is told of records that may be another child, in the transaction that finds it. */
public interface DoubtListener {

  /**
   * Near matches of these records were opened or answered, or what they are about was withdrawn or
   * told of again.
   *
   * @param by who did that
   */
  void settle(Collection<Long> sources, Actor by);
}
