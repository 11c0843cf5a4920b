package org.monarca.exchange.access;

/** The addresses of signing in and out; the page reads the parameter and says what happened. */
final class Sign {

  static final String IN = "/sign-in";
  static final String FAILED = IN + "?failed";
  static final String EXPIRED = IN + "?expired";
  static final String OUT = "/sign-out";
  static final String GONE = IN + "?signed-out";

  private Sign() {}
}
