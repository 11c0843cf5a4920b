package org.monarca.exchange.access.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why somebody holds a role no longer. */
public enum EndReason {
  /** Works there no longer. */
  LEFT,

  /** Has other work, for which the role is not needed. */
  OTHER_WORK,

  /** Something may have happened that must be looked into first. */
  INCIDENT,
  MISTAKE,
  OTHER,

  /** Its last day is over: the exchange's own reason. */
  TIME,

  /** Whoever was to confirm it did not want it. */
  REFUSED,

  /** Nobody confirmed it in time: the exchange's own reason. */
  UNCONFIRMED;

  /** For which people end one. */
  public static List<EndReason> ofPeople() {
    return List.of(LEFT, OTHER_WORK, INCIDENT, MISTAKE, OTHER);
  }

  /** As it is stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of that code. */
  public static Optional<EndReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
