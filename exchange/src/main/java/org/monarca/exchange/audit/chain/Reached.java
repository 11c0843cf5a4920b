package org.monarca.exchange.audit.chain;

import java.util.HexFormat;

/**
 * How far a chain has come.
 *
 * @param position of its last entry; 0 where it has none
 * @param hash of that entry, in hexadecimal; zeros where it has none
 */
public record Reached(long position, String hash) {

  static final String NO_HASH = "00".repeat(Canon.HASH);

  /** A chain without an entry. */
  static final Reached NOTHING = new Reached(0, NO_HASH);

  byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }
}
