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

  /** The bytes of letters that {@link #of} made; anything else is a bug of the caller. */
  static byte[] bytes(String text) {
    var bytes = new byte[text.length() * BITS / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("no letter of base 32");
      }
      held = (held << BITS | value) & 0xfff;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[next++] = (byte) (held >> bits);
      }
    }
    return bytes;
  }

  private static char letter(int bits) {
    return ALPHABET.charAt(bits & (ALPHABET.length() - 1));
  }
}
