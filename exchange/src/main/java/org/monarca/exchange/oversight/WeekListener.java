package org.monarca.exchange.oversight;

import java.util.Collection;

/** Hears that a week was looked at, in the transaction in which it is written down. */
interface WeekListener {

  void looked(Collection<Unusual> found);
}
