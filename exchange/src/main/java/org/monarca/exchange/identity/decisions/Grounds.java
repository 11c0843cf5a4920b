package org.monarca.exchange.identity.decisions;

/**
 * Why somebody proposes or decides something.
 *
 * @param reason a code of the catalogue
 * @param note free text, blank where there is none; at most {@value #LONGEST} characters
 */
public record Grounds(String reason, String note) {

  public static final int LONGEST = 2_000;

  public Grounds {
    note = note.strip();
    if (reason.isBlank() || note.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a reason, and a note of at most %d characters".formatted(LONGEST));
    }
  }
}
