package org.monarca.exchange.audit.chain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults found so far: which is the first, and how many there are. */
final class Faults {

  private @Nullable Fault first;
  private long count;

  synchronized void add(Fault fault) {
    count++;
    if (first == null || Fault.ORDER.compare(fault, first) < 0) {
      first = fault;
    }
  }

  synchronized Optional<Fault> first() {
    return Optional.ofNullable(first);
  }

  synchronized long count() {
    return count;
  }
}
