package org.monarca.exchange.access.clients;

import java.util.Locale;

/** Why a pasted text is no public key that a client can have. */
public enum KeyFlaw {
  NOTHING,
  TOO_LONG,
  /** Neither a JWK nor PEM. */
  UNREADABLE,
  /** Whoever pasted it has shown what nobody but the system itself may know. */
  PRIVATE,
  /** Neither RSA nor P-256. */
  KIND,
  /** Too short to be safe, or so long that checking a signature takes too much. */
  SIZE,
  /** It says that it is for something else. */
  PURPOSE,
  /** Its identifier is empty or too long. */
  NAME,
  /** The client has it, had it once, or has another of that identifier. */
  KNOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
