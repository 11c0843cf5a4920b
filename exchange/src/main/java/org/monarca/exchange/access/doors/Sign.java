package org.monarca.exchange.access.doors;

/** The addresses of signing in and out; the page reads the parameter and says what happened. */
public final class Sign {

  public static final String IN = "/sign-in";
  public static final String FAILED = IN + "?failed";
  public static final String EXPIRED = IN + "?expired";
  public static final String AGAIN = IN + "?again";
  public static final String NOTICE = IN + "?notice";
  public static final String CODE = IN + "/code";
  public static final String CODE_FAILED = CODE + "?failed";
  public static final String PASSKEY = IN + "/passkey";
  public static final String PASSKEY_FAILED = IN + "?failed=passkey";
  public static final String PROVIDER_FAILED = IN + "?failed=provider";
  public static final String LEVEL_FAILED = IN + "?failed=level";
  public static final String ROLE = IN + "/role";
  public static final String TRAINING = IN + "/training";
  public static final String OUT = "/sign-out";
  public static final String GONE = IN + "?signed-out";

  private Sign() {}
}
