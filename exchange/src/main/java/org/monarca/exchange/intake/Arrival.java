package org.monarca.exchange.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Sha256;
import org.monarca.records.mapping.Enclosed;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/**
 * Bytes that arrive, put aside on disk and counted while they come: a slow sender keeps no
 * transaction open, and nobody can send without end.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param refusal why they are not taken; then there is no file
 */
record Arrival(Path file, long bytes, String sha256, @Nullable Refusal refusal)
    implements AutoCloseable {

  static Arrival of(UploadedBytes upload, Path folder, Limits limits) throws IOException {
    var file = Files.createTempFile(folder, "arriving-", ".bytes");
    try {
      var sent = new Bounded(upload.stream(), limits.sentBytes(), limits, null);
      var taken = taken(upload.gzip() ? undone(sent, upload.form(), limits) : sent, file);
      sent.transferTo(OutputStream.nullOutputStream()); // behind what is packed: whether all came
      return upload.by() == null || taken.refusal() != null
          ? taken
          : enclosed(taken, upload.by(), folder, limits);
    } catch (TooMany e) {
      return refused(file, Refusal.TOO_LARGE);
    } catch (ZipException | EOFException e) {
      return refused(file, upload.gzip() ? Refusal.NOT_GZIP : Refusal.EMPTY);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /** A bundle is packed still: what it unpacks to is judged when it is read. */
  private static InputStream undone(Bounded sent, Form form, Limits limits) throws IOException {
    long most = form == Form.CSV_BUNDLE ? limits.sentBytes() : limits.unpackedBytes();
    return new Bounded(new GZIPInputStream(new BufferedInputStream(sent)), most, limits, sent);
  }

  private static Arrival taken(InputStream plain, Path file) throws IOException {
    var digest = Sha256.begin();
    long bytes;
    try (var out = Files.newOutputStream(file);
        var in = new DigestInputStream(plain, digest)) {
      bytes = in.transferTo(out);
    }
    return bytes == 0
        ? refused(file, Refusal.EMPTY)
        : new Arrival(file, bytes, HexFormat.of().formatHex(digest.digest()), null);
  }

  /** Tables and their mapping lie in the ledger as one zip, so that they are always read alike. */
  private static Arrival enclosed(
      Arrival tables, UploadedBytes.Tables by, Path folder, Limits limits) throws IOException {
    var file = Files.createTempFile(folder, "enclosed-", ".bytes");
    try {
      var document = by.mapping().document();
      return switch (Enclosed.write(tables.file(), by.name(), document, limits, file)) {
        case DONE -> {
          Files.delete(tables.file());
          yield new Arrival(file, Files.size(file), sha256(file), null);
        }
        case MAPPING_TWICE -> {
          Files.delete(tables.file());
          yield refused(file, Refusal.MAPPING_TWICE);
        }
        case UNSOUND -> {
          Files.delete(tables.file());
          yield refused(file, Refusal.UNSOUND);
        }
      };
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static String sha256(Path file) throws IOException {
    var digest = Sha256.begin();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Arrival refused(Path file, Refusal reason) throws IOException {
    Files.deleteIfExists(file);
    return new Arrival(file, 0, "", reason);
  }

  private static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Passes no more bytes on than allowed, nor many times more than it was given packed. */
  private static final class Bounded extends InputStream {

    private final InputStream source;
    private final long most;
    private final Limits limits;
    private final @Nullable Bounded packed;
    private long passed;
    private boolean isOver;

    Bounded(InputStream source, long most, Limits limits, @Nullable Bounded packed) {
      this.source = source;
      this.most = most;
      this.limits = limits;
      this.packed = packed;
    }

    /** There may be more until it has ended: else what is packed in pieces ends with the first. */
    @Override
    public int available() {
      return isOver ? 0 : 1;
    }

    @Override
    public int read() throws IOException {
      int value = source.read();
      isOver = value < 0;
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = source.read(into, from, length);
      isOver = read < 0;
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws TooMany {
      passed += bytes;
      if (passed > most) {
        throw new TooMany();
      }
      if (packed != null
          && passed > limits.ratioFromBytes()
          && passed / limits.ratio() > packed.passed) {
        throw new TooMany();
      }
    }
  }
}
