package org.monarca.exchange.consolidated;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a child is looked up for; it is written down with each look-up. */
public enum Purpose {

  /** A child stands at the desk: enrollment and placement. */
  ENROLLMENT("enrollment"),

  /** Courses, credits and graduation. */
  CREDIT("credit"),

  /** Vaccinations and other health. */
  HEALTH("health"),

  /** Services of the migrant education program, and the child's needs. */
  SERVICES("services"),

  /** The records themselves: whether they are right and whole. */
  RECORDS("records"),

  /** Monitoring, audits, complaints. */
  OVERSIGHT("oversight"),

  /** A task that somebody was given. */
  TASK("task"),

  /** A State's system does its work. */
  EXCHANGE("exchange");

  private static final List<Purpose> CHOSEN =
      List.of(ENROLLMENT, CREDIT, HEALTH, SERVICES, RECORDS, OVERSIGHT);

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Those that people say they look for. */
  public static List<Purpose> chosen() {
    return CHOSEN;
  }

  /** Whether there is a purpose of that code, whoever may say it. */
  public static boolean isKnown(String code) {
    return Arrays.stream(values()).anyMatch(purpose -> purpose.code.equals(code));
  }

  /** The purpose of that code that somebody may say. */
  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.code.equals(code) && purpose != TASK)
        .findFirst();
  }
}
