package org.monarca.exchange.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Cursors;

/**
 * Which part of a list is asked for.
 *
 * @param after position of the last one already read, 0 for the first page
 */
record StudentPage(long after, int limit) {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  /** Empty when the cursor is not one of ours; a limit out of range is brought into it. */
  static Optional<StudentPage> of(@Nullable String cursor, @Nullable Integer limit) {
    int rows = limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    return cursor == null || cursor.isEmpty()
        ? Optional.of(new StudentPage(0, rows))
        : position(cursor).map(after -> new StudentPage(after, rows));
  }

  /** The cursor of the page after this position; null after the last. */
  static @Nullable String cursor(@Nullable Long position) {
    return position == null ? null : Cursors.of("after:" + position);
  }

  private static Optional<Long> position(String cursor) {
    return Cursors.read(cursor)
        .filter(text -> text.matches("after:\\d{1,18}"))
        .map(text -> Long.valueOf(text.substring("after:".length())));
  }
}
