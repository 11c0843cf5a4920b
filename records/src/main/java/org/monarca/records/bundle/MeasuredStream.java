package org.monarca.records.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.ReadAhead;

/**
 * The bytes of one entry, counted as they are read. At a problem the stream ends; whoever has read
 * to the end asks for it.
 */
public final class MeasuredStream extends InputStream {

  private final InputStream inflated;
  private final ZipEntry entry;
  private final Allowance.Share allowance;
  private @Nullable Problem problem;

  private MeasuredStream(InputStream inflated, ZipEntry entry, Allowance.Share allowance) {
    this.inflated = inflated;
    this.entry = entry;
    this.allowance = allowance;
  }

  static MeasuredStream of(ZipFile zip, ZipEntry entry, Allowance.Share allowance)
      throws IOException {
    try {
      var inflated = new CheckedEntry(zip.getInputStream(entry), entry);
      return new MeasuredStream(ReadAhead.of(inflated, entry.getSize()), entry, allowance);
    } catch (ZipException damaged) {
      var stream = new MeasuredStream(nullInputStream(), entry, allowance);
      stream.problem = Problem.ZIP_DAMAGED;
      return stream;
    }
  }

  String name() {
    return entry.getName();
  }

  public @Nullable Problem problem() {
    return problem;
  }

  /** For the message of the problem. */
  public String limit() {
    return problem == null ? "" : allowance.limit(problem);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (problem != null) {
      return -1;
    }
    int count = inflate(bytes, from, length);
    if (count > 0) {
      problem = allowance.use(count);
    }
    return problem == null ? count : -1;
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      return inflated.read(bytes, from, length);
    } catch (ZipException damaged) {
      problem = Problem.ZIP_DAMAGED;
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    inflated.close();
  }
}
