package org.monarca.exchange.identity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.monarca.records.Luhn;

/** Draws numbers at random, so that none tells how many there are or who came after whom. */
final class ExchangeNumbers {

  private static final long LEAST = 10_000_000_000L;
  private static final long BEYOND = 100_000_000_000L;

  private final RandomGenerator random;

  ExchangeNumbers(RandomGenerator random) {
    this.random = random;
  }

  /** So many different numbers; whether one was issued before, only the database knows. */
  Set<Long> draw(int count) {
    var drawn = new LinkedHashSet<Long>();
    while (drawn.size() < count) {
      long eleven = random.nextLong(LEAST, BEYOND);
      drawn.add(eleven * 10 + Luhn.checkDigit(Long.toString(eleven)));
    }
    return drawn;
  }
}
