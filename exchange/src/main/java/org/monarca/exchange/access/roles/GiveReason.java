package org.monarca.exchange.access.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is given a further role. */
public enum GiveReason {
  /** Does this work too from now on. */
  FURTHER_WORK,

  /** Stands in for somebody, for a time. */
  STAND_IN,

  /** Works elsewhere from now on. */
  MOVED,
  OTHER;

  /** As it is stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of that code. */
  public static Optional<GiveReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
