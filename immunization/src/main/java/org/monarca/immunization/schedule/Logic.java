package org.monarca.immunization.schedule;

import java.util.List;
import java.util.function.Predicate;

/** Whether all or one of several must be met. */
public enum Logic {
  AND,
  OR;

  /** Whether as many are met as this asks for; none of none. */
  public <T> boolean met(List<T> parts, Predicate<T> isMet) {
    return this == AND
        ? !parts.isEmpty() && parts.stream().allMatch(isMet)
        : parts.stream().anyMatch(isMet);
  }
}
