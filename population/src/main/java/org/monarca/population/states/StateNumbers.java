package org.monarca.population.states;

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
    long factor =
        1 + Math.floorMod((seed ^ state.ordinal()) * 0x9E3779B97F4A7C15L >>> 11, PRIME - 1);
    long offset = Math.floorMod(seed * 31 + state.ordinal() * 7_919_317L, PRIME);
    long number = (Math.floorMod(child.number(), PRIME) * factor + offset) % PRIME;
    int digits = (int) pattern.chars().filter(letter -> letter == '#').count();
    var head = pattern.substring(0, pattern.length() - digits);
    var written = Long.toString(number);
    return head + "0".repeat(digits - written.length()) + written;
  }
}
