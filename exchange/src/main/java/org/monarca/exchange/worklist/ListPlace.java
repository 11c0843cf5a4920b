package org.monarca.exchange.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a part of the list ended: in which stretch of it, and there at which task. As a cursor it
 * is opaque, and only what {@link #cursor} wrote is read again.
 */
record ListPlace(int stretch, LocalDate due, long id) {

  /** Before everything. */
  static final ListPlace START = new ListPlace(0, LocalDate.EPOCH, 0);

  private static final int PARTS = 3;
  private static final int LONGEST = 60;
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /** The beginning of the stretch after this one. */
  ListPlace nextStretch() {
    return new ListPlace(stretch + 1, LocalDate.EPOCH, 0);
  }

  /** Empty when it is no cursor of ours. */
  static Optional<ListPlace> read(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", -1);
      return parts.length == PARTS
          ? Optional.of(
                  new ListPlace(
                      Integer.parseInt(parts[0]),
                      LocalDate.parse(parts[1]),
                      Long.parseLong(parts[2])))
              .filter(place -> place.cursor().equals(cursor))
              .filter(place -> place.stretch >= 0 && place.id >= 0)
              .filter(place -> !place.due.isBefore(LocalDate.EPOCH) && !place.due.isAfter(LATEST))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((stretch + "/" + due + "/" + id).getBytes(StandardCharsets.UTF_8));
  }
}
