package org.monarca.exchange.identity.decisions;

import java.util.List;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.worklist.Desk;

/**
 * Why somebody proposes or decides something.
 *
 * @param reason a code of the catalogue
 * @param note free text, blank where there is none; at most {@value #LONGEST} characters
 */
public record Grounds(String reason, String note) {

  public static final int LONGEST = Desk.LONGEST_NOTE;

  /** The reasons that people choose from. */
  public static final List<String> REASONS =
      List.of(
          "family-asked",
          "papers-agree",
          "school-confirms",
          "same-life",
          "twins-or-relatives",
          "papers-differ",
          "wrong-entry",
          "other");

  /** Whether a note is longer than it may be. */
  public static boolean isTooLong(String note) {
    return PlainText.isLonger(note, LONGEST);
  }

  public Grounds {
    note = note.strip();
    if (reason.isBlank() || isTooLong(note)) {
      throw new IllegalArgumentException(
          "a reason, and a note of at most %d characters".formatted(LONGEST));
    }
  }
}
