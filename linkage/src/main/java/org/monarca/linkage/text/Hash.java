package org.monarca.linkage.text;

/**
 * FNV-1a over 64 bits, and the finaliser of SplitMix64 as a closing mix: the same on every machine
 * and in every version.
 */
public final class Hash {

  /** The hash of nothing. */
  public static final long BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** The hash with a text added, letter by letter. */
  public static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return sum;
  }

  /** The hash with a number added, byte by byte. */
  public static long add(long hash, int number) {
    long sum = hash;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      sum = (sum ^ (number >>> shift & 0xff)) * PRIME;
    }
    return sum;
  }

  /** The hash with its bits spread over all places. */
  public static long mixed(long hash) {
    long sum = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    sum = (sum ^ sum >>> 27) * 0x94d049bb133111ebL;
    return sum ^ sum >>> 31;
  }
}
