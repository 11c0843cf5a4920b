package org.monarca.exchange.intake.uploads;

import java.time.Duration;

/** How the beginning of an upload ended. */
public sealed interface Begun {

  /** Its bytes may come. */
  record Taken(Upload upload) implements Begun {}

  /** It would become no submission. */
  record Refused(Unfit why) implements Begun {}

  /** The State has sent as much as it may for now. */
  record Spent(Duration time) implements Begun {}

  /** With what the State has begun to send it would be more than it may. */
  record TooMuch() implements Begun {}

  /**
   * So many of the sender's are unfinished.
   *
   * @param most as there may be
   */
  record TooMany(int most) implements Begun {}
}
