package org.monarca.exchange.audit.trail;

import java.util.Arrays;

/** In what way a child was shown. */
public enum Way {

  /** The record was opened. */
  OPENED("opened"),

  /** The child stood in a list of those found. */
  LISTED("listed"),

  /** The child's line of a list was taken away in a file. */
  TAKEN("taken");

  private final String code;

  Way(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static Way of(String code) {
    return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst().orElseThrow();
  }
}
