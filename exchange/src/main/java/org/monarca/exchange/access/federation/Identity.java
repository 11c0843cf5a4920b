package org.monarca.exchange.access.federation;

/**
 * Whom a provider knows.
 *
 * @param subject by which it knows them; never given to anybody else there
 * @param called what it calls them, for their own eyes; empty where it says nothing
 */
public record Identity(String issuer, String subject, String called) {

  /** Of what an identity is called, in characters. */
  static final int LONGEST = 254;

  /** Of a subject (OpenID Connect Core 1.0, section 2). */
  static final int LONGEST_SUBJECT = 255;

  /** Without whom it knows, for logs. */
  @Override
  public String toString() {
    return "Identity[" + issuer + "]";
  }
}
