package org.monarca.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of the list of submissions ended: at that submission. As a cursor it is opaque, and
 * only what {@link #cursor} wrote is read again.
 */
record ListPlace(Instant received, UUID id) {

  /** Cursors are short; whoever sends more means something else. */
  private static final int LONGEST = 120;

  /** Moments that the database holds, and that a submission can have. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  static ListPlace of(SubmissionStatus last) {
    return new ListPlace(last.times().received(), last.id());
  }

  /** Empty when it is no cursor of ours. */
  static Optional<ListPlace> read(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", -1);
      return parts.length == 2
          ? Optional.of(new ListPlace(Instant.parse(parts[0]), UUID.fromString(parts[1])))
              .filter(place -> place.cursor().equals(cursor))
              .filter(place -> place.received.isAfter(Instant.EPOCH))
              .filter(place -> place.received.isBefore(LATEST))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((received + "/" + id).getBytes(StandardCharsets.UTF_8));
  }
}
