package org.monarca.exchange.oversight.incidents;

import java.util.Arrays;
import java.util.Optional;

/** How an incident was found. */
public enum FoundBy {

  /** Somebody who works with records noticed it. */
  STAFF("staff"),

  /** A family or a student said so. */
  FAMILY("family"),

  /** The report of an unusual week. */
  WEEKLY_REPORT("weekly-report"),

  /** An audit, or somebody who asked the trail. */
  AUDIT("audit"),

  /** A system noticed it. */
  SYSTEM("system"),

  /** In another way, as the story says. */
  OTHER("other");

  private final String code;

  FoundBy(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one of that code. */
  public static Optional<FoundBy> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
