package org.monarca.exchange.audit;

import java.util.Arrays;
import java.util.Optional;

/** What sort of act an action is: auditors ask for all of one sort. */
public enum ActionClass {

  /** Something was shown. */
  READ("read"),

  /** Something that is kept was changed. */
  CHANGE("change"),

  /** Somebody came in, went, or proved who they are. */
  SIGN_IN("sign-in"),

  /** Who may do what. */
  ACCESS("access"),

  /** What guards people, children and keys; what was tried without a right. */
  SECURITY("security"),

  /** The exchange at its own work. */
  SYSTEM("system");

  private final String code;

  ActionClass(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The class of that code. */
  public static Optional<ActionClass> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
