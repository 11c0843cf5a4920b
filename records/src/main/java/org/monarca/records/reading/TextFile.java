package org.monarca.records.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;

/**
 * A submission that is one text, XML or JSON Lines, as its parser reads it: checked for its size,
 * which is the unpacked one whatever it was packed in for the way, and its encoding, and rationed,
 * so that no parser ever gathers more than one record may have. At a problem the stream ends;
 * whoever has read to the end objects to it.
 */
public final class TextFile extends InputStream {

  private final Again again;
  private final String name;
  private final CheckedText text;
  private final InputStream bytes;
  private final int mostRecordBytes;
  private long read;
  private long ration;
  private boolean ended;
  private boolean exhausted;

  private TextFile(
      Again again, String name, CheckedText text, InputStream bytes, int mostRecordBytes) {
    this.again = again;
    this.name = name;
    this.text = text;
    this.bytes = bytes;
    this.mostRecordBytes = mostRecordBytes;
    this.ration = mostRecordBytes;
  }

  /**
   * Opens the file, or objects and answers null.
   *
   * @param name of the form, as findings call it
   */
  public static @Nullable TextFile open(
      Path file, String name, Limits limits, Objections objections) throws IOException {
    long size = Files.size(file);
    if (!Files.isRegularFile(file)) {
      throw new IOException("not a regular file");
    }
    long most = limits.unpackedBytes();
    if (size == 0) {
      objections.add(name, 0, Problem.EMPTY_FILE);
    } else if (size > most) {
      objections.add(name, 0, Problem.UNPACKED_TOO_LARGE, Long.toString(most));
    }
    if (!objections.none()) {
      return null;
    }
    var text = new CheckedText(Files.newInputStream(file));
    return new TextFile(
        () -> Files.newInputStream(file),
        name,
        text,
        ReadAhead.of(text, size),
        limits.recordBytes());
  }

  /**
   * A text that is in memory already.
   *
   * @param name of the form, as findings call it
   */
  public static TextFile of(byte[] bytes, String name, Limits limits) {
    var text = new CheckedText(new ByteArrayInputStream(bytes));
    return new TextFile(
        () -> new ByteArrayInputStream(bytes), name, text, text, limits.recordBytes());
  }

  /** Opens the text once more, from its beginning. */
  @FunctionalInterface
  private interface Again {
    InputStream open() throws IOException;
  }

  /** Allows as many bytes from here on as one record may have. */
  public void renew() {
    ration = read + mostRecordBytes;
  }

  public int mostRecordBytes() {
    return mostRecordBytes;
  }

  /** Whether the stream ended before the text did; then it makes whatever is read look broken. */
  public boolean broken() {
    return exhausted || problem() != null;
  }

  /**
   * Objects to what ended the stream.
   *
   * @param recordLine where the record began that was being read
   */
  public void objectTo(Objections objections, long recordLine) throws IOException {
    var problem = problem();
    if (exhausted) {
      var most = Integer.toString(mostRecordBytes);
      objections.add(name, recordLine, Problem.RECORD_TOO_LARGE, most);
    } else if (problem != null) {
      objections.add(name, lineAt(text.passed()), problem);
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (read > ration) {
      exhausted = true;
    }
    if (exhausted) {
      return -1;
    }
    int count = bytes.read(target, from, length);
    ended = count < 0;
    read += Math.max(count, 0);
    return count;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** What lies further on than anybody has read is nobody's problem yet. */
  private @Nullable Problem problem() {
    return ended ? text.problem() : null;
  }

  /** The line of a byte, counted only when somebody must be told. */
  private long lineAt(long offset) throws IOException {
    long line = 1;
    try (var bytes = new BufferedInputStream(again.open(), 1 << 16)) {
      int before = 0;
      for (long at = 0; at < offset; at++) {
        int b = bytes.read();
        boolean ends = b == '\r' || (b == '\n' && before != '\r');
        line += ends ? 1 : 0;
        before = b;
      }
    }
    return line;
  }
}
