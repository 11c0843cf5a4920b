package org.monarca.exchange.access.sessions;

/** How a person proved who they are. */
public enum Way {
  PASSWORD("password"),
  PASSWORD_AND_CODE("password-and-code"),
  PASSKEY("passkey"),

  /** By a provider that vouches for both factors. */
  PROVIDER("provider"),

  /** By a provider that vouches for one, and a code. */
  PROVIDER_AND_CODE("provider-and-code");

  private final String code;

  Way(String code) {
    this.code = code;
  }

  /** As the audit and the catalogues write it. */
  public String code() {
    return code;
  }
}
