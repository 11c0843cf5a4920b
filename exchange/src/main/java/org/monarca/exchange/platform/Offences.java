package org.monarca.exchange.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What offends against invariants, however much that is: all of it counted, some of it named. */
public final class Offences {

  /** So many of an invariant are named. */
  static final int NAMED = 100;

  private final Map<String, Long> counts = new TreeMap<>();
  private final List<String> named = new ArrayList<>();

  void add(String invariant, String offender) {
    if (counts.merge(invariant, 1L, Long::sum) <= NAMED) {
      named.add(invariant + ": " + offender);
    }
  }

  /** Whether all holds. */
  public boolean isNone() {
    return counts.isEmpty();
  }

  /** How many there are of each invariant that does not hold. */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The first of each invariant, as it and what breaks it. */
  public List<String> named() {
    return List.copyOf(named);
  }
}
