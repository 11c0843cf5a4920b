package org.monarca.exchange.sealing;

/** A data key as it is kept: worth nothing without the outer key. */
final class Wrapped {

  private final byte[] bytes;

  Wrapped(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
