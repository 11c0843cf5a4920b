package org.monarca.records.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What layouts without a header of ours do not say, and the receiver knows.
 *
 * @param state postal code of the sender; null when nobody has said it
 * @param made when the submission was made; null for the time the file was last changed
 */
public record Unsaid(@Nullable String state, @Nullable OffsetDateTime made) {

  /** Nothing is known. */
  public static final Unsaid NOTHING = new Unsaid(null, null);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT);

  /** A submission without a window is one of the last day. */
  private static final Duration WINDOW = Duration.ofDays(1);

  /** As columns that a mapping may name: {@code @state}, {@code @made}, {@code @stamp}. */
  SourceRow row(Path file) throws IOException {
    var known = made == null ? changed(file) : made;
    return new SourceRow() {
      @Override
      public @Nullable String value(String column) {
        return switch (column) {
          case "@state" -> state;
          case "@made" -> known.toString();
          case "@begin" -> known.minus(WINDOW).toString();
          case "@stamp" -> STAMP.format(known.withOffsetSameInstant(ZoneOffset.UTC));
          default -> null;
        };
      }

      @Override
      public long line() {
        return 0;
      }
    };
  }

  private static OffsetDateTime changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC).withNano(0);
  }
}
