package org.monarca.exchange.protection;

import java.util.Arrays;
import java.util.Optional;

/** What makes somebody open a protected record who otherwise may not. */
public enum EmergencyReason {
  HEALTH("health"),
  SAFETY("safety"),
  COURT("court"),
  OTHER("other");

  private final String code;

  EmergencyReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<EmergencyReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
