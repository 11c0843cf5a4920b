package org.monarca.exchange.intake.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What comes next of a body, as much as fits into one part; where the connection broke, what had
 * come until then.
 *
 * @param broken how it ended, where it did not end as it should
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piece(byte[] bytes, @Nullable IOException broken) {

  static Piece next(InputStream body) {
    var buffer = new byte[Parts.MOST_BYTES];
    int filled = 0;
    try {
      while (filled < buffer.length) {
        int read = body.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
          break;
        }
        filled += read;
      }
    } catch (IOException e) {
      return new Piece(Arrays.copyOf(buffer, filled), e);
    }
    return new Piece(filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled), null);
  }

  boolean isLast() {
    return broken != null || bytes.length < Parts.MOST_BYTES;
  }
}
