package org.monarca.population.chance;

/** Numbers with leading zeros; written millions of times, so without a formatter. */
public final class Digits {

  private Digits() {}

  /** The number in at least so many digits: {@code 007}. */
  public static String of(long number, int digits) {
    var written = Long.toString(number);
    return "0".repeat(Math.max(0, digits - written.length())) + written;
  }
}
