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

  /** The largest prime of ten digits; more than there are numbers of children. */
  private static final long PRIME = 9_999_999_967L;

  /** Small enough that no product overflows. */
  private static final long MOST_FACTOR = 900_000_000L;

  private final long seed;

  StateNumbers(long seed) {
    this.seed = seed;
  }

  /** The id after the State's pattern, which ends with ten {@code #}, each a digit. */
  String of(Child child, UsState state, String pattern) {
    var chance = Chance.of(seed, PURPOSE, state.ordinal());
    long factor = MOST_FACTOR / 10 + chance.below(MOST_FACTOR * 9 / 10);
    long offset = chance.below(PRIME);
    long number = (child.number() % PRIME * factor % PRIME + offset) % PRIME;
    var head = pattern.substring(0, pattern.indexOf('#'));
    var written = Long.toString(number);
    return head + "0".repeat(pattern.length() - head.length() - written.length()) + written;
  }
}
