package org.monarca.exchange.webhooks;

import java.util.Locale;

/** Why messages cannot be sent to an address. */
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
