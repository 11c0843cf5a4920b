package org.monarca.exchange.oversight.demands;

import java.util.Arrays;
import java.util.Optional;

/** Whether the family was told before something was given. */
public enum Family {

  /** It was told. */
  TOLD("told"),

  /** An order forbids to tell it. */
  FORBIDDEN("forbidden"),

  /** It was not, for a reason that is written down. */
  NOT_TOLD("not-told");

  private final String code;

  Family(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one of that code. */
  public static Optional<Family> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
