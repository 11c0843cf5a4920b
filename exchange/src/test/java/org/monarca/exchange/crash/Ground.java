package org.monarca.exchange.crash;

import java.io.IOException;
import java.util.List;

/** Where processes of one kind are shaken. */
public interface Ground {

  /** Its named points. */
  List<Point> points();

  /** What may happen to them. */
  List<Fault> faults();

  /** Processes on a fresh database. */
  Shaken shaken();

  /** What they leave to whom nothing happens. */
  default Object calm() throws IOException {
    try (var shaken = shaken()) {
      shaken.undisturbed();
      return shaken.end();
    }
  }

  /**
   * A named point.
   *
   * @param times how often a process comes there, or as often as is worth trying
   */
  record Point(String name, int times) {}
}
