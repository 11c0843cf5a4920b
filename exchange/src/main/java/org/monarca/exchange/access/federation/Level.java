package org.monarca.exchange.access.federation;

/** How well somebody has shown a provider who they are, as it asserts it and we believe it. */
public enum Level {
  /** By something that cannot be typed into a false page: stands for both factors. */
  PHISHING_RESISTANT("phishing-resistant"),
  TWO_FACTORS("two-factors"),

  /** A first factor; whoever comes so is asked for their second one here. */
  ONE_FACTOR("one-factor"),

  /** Nothing that the installation lists, or nothing at all: nobody is let in by it. */
  UNKNOWN("unknown");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  /** As the audit writes it. */
  public String code() {
    return code;
  }

  /** Whether more than one factor was shown. */
  public boolean isEnough() {
    return this == PHISHING_RESISTANT || this == TWO_FACTORS;
  }
}
