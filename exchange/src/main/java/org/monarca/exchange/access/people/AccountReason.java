package org.monarca.exchange.access.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an account's status was changed. */
public enum AccountReason {
  /** Works there no longer. */
  LEFT,

  /** Has other work, for which the records are not needed. */
  OTHER_WORK,
  ON_LEAVE,

  /** Something may have happened that must be looked into first. */
  INCIDENT,

  /** Nobody signed in for a long time: the exchange's own reason. */
  UNUSED,
  BACK,
  MISTAKE,
  OTHER;

  /** For which people end access. */
  private static final List<AccountReason> OF_ENDING =
      List.of(LEFT, OTHER_WORK, ON_LEAVE, INCIDENT, OTHER);

  /** For which people give it back. */
  private static final List<AccountReason> OF_RETURN = List.of(BACK, MISTAKE, OTHER);

  /** For which people give an account that status. */
  public static List<AccountReason> leadingTo(AccountStatus status) {
    return status == AccountStatus.ACTIVE ? OF_RETURN : OF_ENDING;
  }

  /** As it is stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of that code. */
  public static Optional<AccountReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
