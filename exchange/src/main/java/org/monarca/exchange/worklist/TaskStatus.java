package org.monarca.exchange.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a task is. */
public enum TaskStatus {

  /** Nobody has it. */
  OPEN,

  /** One person has it. */
  CLAIMED,

  /** It was decided. */
  DONE,

  /** What it was about went away, or its time for an answer ran out, before anybody decided. */
  EXPIRED;

  /** As the interfaces write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is left to do. */
  public boolean isOver() {
    return this == DONE || this == EXPIRED;
  }

  /** The status of that code. */
  public static Optional<TaskStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
