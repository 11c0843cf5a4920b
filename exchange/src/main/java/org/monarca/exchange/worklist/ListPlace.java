package org.monarca.exchange.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.monarca.exchange.platform.Cursors;

/**
 * Where a part of the list ended: in which stretch of it, and there at which task. As a cursor it
 * is opaque, and only what {@link #cursor} wrote is read again.
 */
record ListPlace(int stretch, LocalDate due, long id) {

  /** Before everything. */
  static final ListPlace START = new ListPlace(0, LocalDate.EPOCH, 0);

  private static final int PARTS = 3;
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /** The beginning of the stretch after this one. */
  ListPlace nextStretch() {
    return new ListPlace(stretch + 1, LocalDate.EPOCH, 0);
  }

  /** Empty when it is no cursor of ours. */
  static Optional<ListPlace> read(String cursor) {
    return Cursors.read(cursor)
        .map(place -> place.split("/", -1))
        .filter(parts -> parts.length == PARTS)
        .flatMap(ListPlace::of)
        .filter(place -> place.stretch >= 0 && place.id >= 0)
        .filter(place -> !place.due.isBefore(LocalDate.EPOCH) && !place.due.isAfter(LATEST));
  }

  String cursor() {
    return Cursors.of(stretch + "/" + due + "/" + id);
  }

  private static Optional<ListPlace> of(String... parts) {
    try {
      return Optional.of(
          new ListPlace(
              Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), Long.parseLong(parts[2])));
    } catch (NumberFormatException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
