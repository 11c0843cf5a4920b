package org.monarca.exchange.platform;

import java.time.Duration;

/**
 * How long somebody waits who tries again: longer after each attempt, up to a point.
 *
 * @param first after the first attempt; doubled with each further one
 */
public record Pauses(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param attempts that failed, with the last
   */
  public Duration after(int attempts) {
    var pause = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
