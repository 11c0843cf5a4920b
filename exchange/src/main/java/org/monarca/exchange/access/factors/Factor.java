package org.monarca.exchange.access.factors;

/** What beside the password, or in its place, somebody shows. */
public enum Factor {
  AUTHENTICATOR("authenticator"),
  RECOVERY_CODE("recovery-code"),

  /** One whose device verified its person: it stands in for the password too. */
  PASSKEY("passkey");

  private final String code;

  Factor(String code) {
    this.code = code;
  }

  /** As the audit writes it. */
  public String code() {
    return code;
  }
}
