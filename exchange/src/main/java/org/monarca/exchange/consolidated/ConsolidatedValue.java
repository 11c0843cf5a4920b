package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.List;

/**
 * An element's value as it is shown, and what the others say.
 *
 * @param state who says so
 * @param asOf when that State last said so
 * @param others every other living record that says something, newest first
 * @param conflict whether two of all these differ by more than case, accents and blanks
 * @param rule code of the rule that chose; {@link Survivorship#explanation} says it in words
 */
public record ConsolidatedValue(
    String value, String state, Instant asOf, List<Other> others, boolean conflict, String rule) {

  public ConsolidatedValue {
    others = List.copyOf(others);
  }
}
