package org.monarca.exchange.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Whether people are at work with this process, so that what can wait gives way to them. Who asked
 * for a page a little while ago will ask for another.
 */
@Component
public class Attendance {

  private static final Duration LITTLE_WHILE = Duration.ofSeconds(30);

  private final InstantSource clock;
  private volatile Instant last = Instant.EPOCH;

  public Attendance(InstantSource clock) {
    this.clock = clock;
  }

  /** Somebody asks for a page. */
  void someoneAsks() {
    last = clock.instant();
  }

  public boolean isSomeoneThere() {
    return clock.instant().isBefore(last.plus(LITTLE_WHILE));
  }
}
