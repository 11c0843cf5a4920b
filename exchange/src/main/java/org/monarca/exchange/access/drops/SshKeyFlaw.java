package org.monarca.exchange.access.drops;

import java.util.Locale;

/** Why a pasted text is no public key by which a State's system may come in. */
public enum SshKeyFlaw {
  NOTHING,
  TOO_LONG,
  /** Neither a line of OpenSSH nor what PuTTYgen exports. */
  UNREADABLE,
  /** Whoever pasted it has shown what nobody but the system itself may know. */
  PRIVATE,
  /** Neither Ed25519 nor ECDSA nor RSA; or a certificate. */
  KIND,
  /** Too short to be safe, or so long that checking a signature takes too much. */
  SIZE,
  /** The State has it, or had it once. */
  KNOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
