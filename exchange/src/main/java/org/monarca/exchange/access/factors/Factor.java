package org.monarca.exchange.access.factors;

/** What beside the password somebody shows. */
public enum Factor {
  AUTHENTICATOR("authenticator"),
  RECOVERY_CODE("recovery-code");

  private final String code;

  Factor(String code) {
    this.code = code;
  }

  /** As the audit writes it. */
  public String code() {
    return code;
  }
}
