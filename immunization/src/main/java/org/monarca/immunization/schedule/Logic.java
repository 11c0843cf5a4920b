package org.monarca.immunization.schedule;

import java.util.List;
import java.util.function.Predicate;

/** Whether all or one of several must be met. */
public enum Logic {
  AND,
  OR;

  /** Whether as many are met as this asks for; none of none. */
  public <T> boolean met(List<T> parts, Predicate<T> isMet) {
    boolean wanted = this == OR;
    for (var part : parts) {
      if (isMet.test(part) == wanted) {
        return wanted;
      }
    }
    return !wanted && !parts.isEmpty();
  }
}
