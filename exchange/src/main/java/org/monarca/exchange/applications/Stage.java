package org.monarca.exchange.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an application has come. */
public enum Stage {

  /** Nobody has shown yet that mail to the address is read. */
  UNCONFIRMED,

  /** The verifying authority is asked. */
  VOUCHING,

  /** The user administrators are asked. */
  DECIDING,

  /** The applicant is to mend something. */
  SENT_BACK,
  APPROVED,
  DECLINED,

  /** The verifying authority did not vouch for it. */
  NOT_VOUCHED,

  /** Nobody vouched for it in time, or the applicant began another one. */
  LAPSED;

  /** Those that a user administrator sees, in the order in which they come. */
  public static List<Stage> listed() {
    return Arrays.stream(values()).filter(stage -> stage != UNCONFIRMED).toList();
  }

  /** As it is stored and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stage of that code. */
  public static Optional<Stage> of(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
  }

  /** Whether somebody is still to do something. */
  public boolean isOpen() {
    return switch (this) {
      case UNCONFIRMED, VOUCHING, DECIDING, SENT_BACK -> true;
      case APPROVED, DECLINED, NOT_VOUCHED, LAPSED -> false;
    };
  }
}
