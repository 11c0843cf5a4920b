package org.monarca.exchange.access.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an account lets its person in. */
public enum AccountStatus {
  ACTIVE,

  /** For a time: it can be made active again. */
  DISABLED,

  /** For ever; its address is never used again. */
  DEACTIVATED;

  /** As it is stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that code. */
  public static Optional<AccountStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
