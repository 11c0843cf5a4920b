package org.monarca.population.chance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** One repeatable course of chance. Not for use by two threads. */
public final class Chance {

  private final SplittableRandom random;

  private Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The course that belongs to these keys alone: the same keys, the same draws. */
  public static Chance of(long seed, long... keys) {
    long mixed = mix(seed);
    for (long key : keys) {
      mixed = mix(mixed ^ mix(key + 0x9E3779B97F4A7C15L));
    }
    return new Chance(mixed);
  }

  /** True in {@code percent} of 100 draws. */
  public boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** True in {@code share} of 10,000 draws. */
  public boolean inTenThousand(int share) {
    return random.nextInt(10_000) < share;
  }

  /** A whole number from {@code lowest} to {@code highest}, both included. */
  public int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  /** A number from 0 to {@code limit}, the limit not included. */
  public long below(long limit) {
    return random.nextLong(limit);
  }

  /** One of the list, each as likely. */
  public <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /**
   * A day from {@code first} to {@code last}, both included; {@code first} when they are upside
   * down.
   */
  public LocalDate day(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
  }

  /** The finalizer of SplitMix64: spreads neighbouring keys over all 64 bits. */
  private static long mix(long key) {
    long mixed = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
