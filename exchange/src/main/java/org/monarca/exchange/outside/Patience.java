package org.monarca.exchange.outside;

import java.time.Duration;

/**
 * How long somebody is listened to.
 *
 * @param whole from the look-up of the name to the end of what is read
 * @param silence at most, while they say nothing
 * @param slowest bytes of a body that must come within a second on average, once twice the silence
 *     has passed: who sends one now and then is not silent
 */
public record Patience(Duration whole, Duration silence, int slowest) {

  public static Patience of(Duration whole) {
    return new Patience(whole, whole, 0);
  }

  boolean isTooLittle(long bytes, Duration passed) {
    long seconds = passed.minus(silence.multipliedBy(2)).toSeconds();
    return bytes < seconds * slowest;
  }
}
