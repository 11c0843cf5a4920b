package org.monarca.exchange.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Places in lists as clients keep them: text that says nothing to them and fits into an address.
 */
public final class Cursors {

  /** Cursors are short; whoever sends more means something else. */
  private static final int LONGEST = 120;

  private Cursors() {}

  public static String of(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** What the cursor was made of; empty when it was never made so. */
  public static Optional<String> read(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Optional.of(place).filter(read -> of(read).equals(cursor));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
