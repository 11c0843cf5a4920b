package org.monarca.exchange.applications;

import java.time.Duration;
import java.util.List;

/** What came of sending a form. */
public sealed interface Sent {

  /** It is taken, or there is nothing any more that it could be for. */
  enum Done implements Sent {
    DONE,
    GONE
  }

  record Faulty(List<Fault> faults) implements Sent {}

  record TooMany(Duration pause) implements Sent {}
}
