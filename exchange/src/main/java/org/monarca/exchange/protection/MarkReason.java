package org.monarca.exchange.protection;

import java.util.Arrays;
import java.util.Optional;

/** Why a child must not be found; nothing more is kept of it. */
public enum MarkReason {
  HIDING("hiding"),
  CUSTODY("custody"),
  ADDRESS_CONFIDENTIALITY("address-confidentiality"),
  OTHER("other");

  private final String code;

  MarkReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<MarkReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
