package org.monarca.linkage;

import org.monarca.linkage.text.Hash;

/** The number of a blocking key: the same on every machine and in every version. */
final class KeyHash {

  private KeyHash() {}

  static long of(int kind, int number, String first, String second) {
    long hash = Hash.add(Hash.add(Hash.BASIS, kind), number);
    hash = Hash.add(Hash.add(hash, first), '\u0001');
    return Hash.mixed(Hash.add(hash, second));
  }
}
