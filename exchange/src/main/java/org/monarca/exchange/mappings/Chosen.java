package org.monarca.exchange.mappings;

import java.util.Arrays;

/** A version of a mapping by which something is sent. */
public final class Chosen {

  private final String name;
  private final int version;
  private final byte[] document;

  Chosen(String name, int version, byte[] document) {
    this.name = name;
    this.version = version;
    this.document = document;
  }

  public String name() {
    return name;
  }

  public int version() {
    return version;
  }

  /** The mapping file. */
  public byte[] document() {
    return Arrays.copyOf(document, document.length);
  }
}
