package org.monarca.exchange.identity;

import java.util.stream.LongStream;

/** Blocking keys, ascending, each once; as plain numbers, for there are millions. */
final class Keys {

  static final Keys NONE = new Keys(new long[0]);

  private final long[] ascending;

  private Keys(long[] ascending) {
    this.ascending = ascending;
  }

  static Keys of(LongStream some) {
    return new Keys(some.sorted().distinct().toArray());
  }

  int size() {
    return ascending.length;
  }

  long at(int index) {
    return ascending[index];
  }

  LongStream stream() {
    return LongStream.of(ascending);
  }
}
