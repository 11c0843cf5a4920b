package org.monarca.exchange.access.factors;

import java.util.List;

/** What came of changing one's factors. */
public sealed interface Changed {

  /**
   * It is done.
   *
   * @param recoveryCodes those just made, told here and never again; none where none were made
   */
  record Done(List<String> recoveryCodes) implements Changed {

    public Done {
      recoveryCodes = List.copyOf(recoveryCodes);
    }

    /** Without the codes, for logs. */
    @Override
    public String toString() {
      return "Done[]";
    }
  }

  /** It is not done, and nothing is changed. */
  enum Refused implements Changed {
    PASSWORD("password"),
    CODE("code"),

    /** The first code of an authenticator that is to replace another does not fit. */
    NEW_CODE("new-code"),
    TOO_MANY("too-many"),
    PASSKEY("passkey"),

    /** There are as many as a person may have. */
    ENOUGH("enough"),

    /** The page is older than what it shows: there is no such factor, or no key to be proved. */
    STALE("stale");

    private final String code;

    Refused(String code) {
      this.code = code;
    }

    /** As the audit and the catalogues write it. */
    public String code() {
      return code;
    }
  }
}
