package org.monarca.exchange.outside;

import java.util.Locale;

/** Why there was no answer. */
public enum Fault {
  NO_SUCH_HOST,
  /** The name leads into a network that is not reached. */
  INSIDE,
  NO_CONNECTION,
  /** The certificate is not trusted, or not of the name. */
  NO_TRUST,
  NO_TLS,
  /** What was said is no HTTP, or broke off before its end. */
  NO_ANSWER,
  TIME_UP,
  /** What we ourselves could not do. */
  NOT_SENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
