package org.monarca.exchange.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    return position == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("after:" + position).getBytes(StandardCharsets.US_ASCII));
  }

  private static Optional<Long> position(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      return text.matches("after:\\d{1,18}")
          ? Optional.of(Long.valueOf(text.substring("after:".length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
