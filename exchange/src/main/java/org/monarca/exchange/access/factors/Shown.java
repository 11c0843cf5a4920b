package org.monarca.exchange.access.factors;

/** What somebody shows anew before a factor of theirs is changed. */
public sealed interface Shown {

  /**
   * The password, and a code where the change asks for one.
   *
   * @param code of the authenticator, or a recovery code; empty where none is asked for
   */
  record Typed(String password, String code) implements Shown {

    /** Without what was typed, for logs. */
    @Override
    public String toString() {
      return "Typed[]";
    }
  }

  /**
   * A passkey, whose device verified its person.
   *
   * @param checked what it was worth
   */
  record Passkey(Checked checked) implements Shown {}
}
