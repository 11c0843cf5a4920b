package org.monarca.exchange.access.federation;

/** The addresses of signing in by a provider. */
public final class FederationPaths {

  /** What follows is the provider's id; from there people are led to it. */
  public static final String WITH = "/sign-in/with";

  /** Where providers send people back to. */
  public static final String ANSWER = WITH + "/{provider}/answer";

  private FederationPaths() {}

  static String answerOf(String provider) {
    return ANSWER.replace("{provider}", provider);
  }
}
