package org.monarca.exchange.access.factors;

/** Bytes in capitals and digits (RFC 4648, section 6), as authenticators take them: no padding. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = (held << Byte.SIZE) | Byte.toUnsignedInt(one);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(letter(held >> bits));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(letter(held << (BITS - bits)));
    }
    return text.toString();
  }

  private static char letter(int bits) {
    return ALPHABET.charAt(bits & (ALPHABET.length() - 1));
  }
}
