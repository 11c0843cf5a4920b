package org.monarca.exchange.access.duties;

/** The rules that whoever has an account keeps; their words stand in the catalogues. */
public final class RulesOfBehavior {

  /** What is accepted is this version; another text is another version. */
  public static final String VERSION = "2026-11";

  /** How many there are. */
  public static final int COUNT = 8;

  private RulesOfBehavior() {}
}
