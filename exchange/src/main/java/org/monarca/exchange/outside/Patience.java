package org.monarca.exchange.outside;

import java.time.Duration;

/**
 * How long somebody is listened to.
 *
 * @param whole from the look-up of the name to the end of what is read
 * @param silence at most, while they say nothing
 */
public record Patience(Duration whole, Duration silence) {

  public static Patience of(Duration whole) {
    return new Patience(whole, whole);
  }
}
