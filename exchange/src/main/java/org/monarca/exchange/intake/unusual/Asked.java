package org.monarca.exchange.intake.unusual;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the State is asked about.
 *
 * @param answer absent while nobody has said that it is so
 */
public record Asked(Unusual unusual, @Nullable Answer answer) {

  /**
   * That it is so.
   *
   * @param by number of the account
   */
  public record Answer(String by, Instant at, String note) {}
}
