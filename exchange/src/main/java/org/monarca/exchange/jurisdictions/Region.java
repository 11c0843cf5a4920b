package org.monarca.exchange.jurisdictions;

/**
 * A part of a State that answers for several districts, made by the State.
 *
 * @param state postal code
 */
public record Region(long id, String state, String name) {

  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 100;
}
