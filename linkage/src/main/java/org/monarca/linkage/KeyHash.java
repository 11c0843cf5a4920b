package org.monarca.linkage;

/**
 * FNV-1a over 64 bits with a closing mix (the finaliser of SplitMix64): the same on every machine
 * and in every version.
 */
final class KeyHash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private KeyHash() {}

  static long of(int kind, int number, String first, String second) {
    long hash = add(add(BASIS, kind), number);
    hash = add(add(hash, first), '\u0001');
    return mixed(add(hash, second));
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return sum;
  }

  private static long add(long hash, int number) {
    long sum = hash;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      sum = (sum ^ (number >>> shift & 0xff)) * PRIME;
    }
    return sum;
  }

  private static long mixed(long hash) {
    long sum = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    sum = (sum ^ sum >>> 27) * 0x94d049bb133111ebL;
    return sum ^ sum >>> 31;
  }
}
