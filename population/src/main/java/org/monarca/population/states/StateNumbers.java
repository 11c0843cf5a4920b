package org.monarca.population.states;

import org.monarca.population.chance.Chance;
import org.monarca.population.people.Child;
import org.monarca.population.places.UsState;

/**
 * The numbers that States give to children: different in every State, never twice in one, and not
 * in sequence.
 *
 * <p>A child's number is multiplied and shifted modulo a prime, which is a permutation; so a State
 * needs no list of the numbers it has given.
 */
final class StateNumbers {

  private static final int PURPOSE = 7;

  /** The largest prime of eight digits. */
  private static final long PRIME = 99_999_989L;

  private final long seed;

  StateNumbers(long seed) {
    this.seed = seed;
  }

  /**
   * The id after the State's pattern, each {@code #} a digit; longer patterns are filled with 0.
   */
  String of(Child child, UsState state, String pattern) {
    var chance = Chance.of(seed, PURPOSE, state.ordinal());
    long factor = 1 + chance.below(PRIME - 1);
    long offset = chance.below(PRIME);
    long number = (Math.floorMod(child.number(), PRIME) * factor + offset) % PRIME;
    int digits = (int) pattern.chars().filter(letter -> letter == '#').count();
    var head = pattern.substring(0, pattern.length() - digits);
    var written = Long.toString(number);
    return head + "0".repeat(digits - written.length()) + written;
  }
}
