package org.monarca.exchange.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Cursors;

/**
 * Where a page of the list of submissions ended: at that submission. As a cursor it is opaque, and
 * only what {@link #cursor} wrote is read again.
 */
record ListPlace(Instant received, UUID id) {

  /** Moments that the database holds, and that a submission can have. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  static ListPlace of(SubmissionStatus last) {
    return new ListPlace(last.times().received(), last.id());
  }

  /** Empty when it is no cursor of ours. */
  static Optional<ListPlace> read(String cursor) {
    return Cursors.read(cursor)
        .map(place -> place.split("/", -1))
        .filter(parts -> parts.length == 2)
        .flatMap(ListPlace::of)
        .filter(place -> place.cursor().equals(cursor))
        .filter(place -> place.received.isAfter(Instant.EPOCH))
        .filter(place -> place.received.isBefore(LATEST));
  }

  String cursor() {
    return Cursors.of(received + "/" + id);
  }

  private static Optional<ListPlace> of(String... parts) {
    try {
      return Optional.of(new ListPlace(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
