package org.monarca.exchange.outside;

import java.util.Locale;

/** Why nothing is sent to an address, or fetched from it. */
public enum UrlFlaw {
  NOTHING,
  TOO_LONG,
  UNREADABLE,
  /** It is not https. */
  OPEN_WIRE,
  /** It has a user name, a password or a fragment. */
  TOO_MUCH,
  /** Its host is no name of the Internet. */
  HOST,
  PORT,
  /** The State has it. */
  KNOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
