package org.monarca.exchange.protection;

import org.monarca.exchange.platform.PlainText;

/**
 * Why somebody must see now what is withheld.
 *
 * @param note what happened, in their words
 */
public record Emergency(EmergencyReason reason, String note) {

  public static final int SHORTEST_NOTE = 20;
  public static final int LONGEST_NOTE = 500;

  /** Whether the words say something, and not too much. */
  public static boolean isFit(String note) {
    return PlainText.isLonger(note.strip(), SHORTEST_NOTE - 1)
        && !PlainText.isLonger(note, LONGEST_NOTE);
  }

  public Emergency {
    if (!isFit(note)) {
      throw new IllegalArgumentException("an emergency is told in 20 to 500 characters");
    }
  }

  /** Its reason only: the rest is personal. */
  @Override
  public String toString() {
    return "emergency " + reason;
  }
}
