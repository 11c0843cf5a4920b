package org.monarca.exchange.pulls;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.mappings.Chosen;
import org.monarca.exchange.outside.BrokenOff;
import org.monarca.exchange.outside.Head;
import org.monarca.exchange.outside.Listener;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/**
 * A file as it comes: judged by what is said of it and what it begins with, and sent on as it is.
 */
final class Incoming implements Listener {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  /** What is packed is known by its beginning, whatever is said of it. */
  private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip", "x-gzip");

  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "\\W*<(?:!doctype\\s+html|html)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Enough to see what is inside, where it is packed. */
  private static final int FIRST = 8 * Form.LOOKED_AT;

  private static final int LONGEST_SEEN = 200;

  private static final String PACKED = ".gz";

  private final Taken taken;
  private final @Nullable Chosen by;
  private final Submissions submissions;
  private final boolean isConditional;
  private final BooleanSupplier isOurs;
  private Outcome outcome = Outcome.notFetched();
  private boolean isBegun;

  /**
   * @param by a mapping by which it is read; null where it says itself how
   * @param isConditional whether it is asked for only where it has changed
   * @param isOurs asked now and then, and before anything is kept, whether it is still wanted
   */
  Incoming(
      Taken taken,
      @Nullable Chosen by,
      Submissions submissions,
      boolean isConditional,
      BooleanSupplier isOurs) {
    this.taken = taken;
    this.by = by;
    this.submissions = submissions;
    this.isConditional = isConditional;
    this.isOurs = isOurs;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Whether an answer had begun, wherever it ended. */
  boolean isBegun() {
    return isBegun;
  }

  @Override
  public boolean isListening() {
    return isOurs.getAsBoolean();
  }

  @Override
  public void hear(Head head, InputStream body) throws IOException {
    isBegun = true;
    var refused = refused(head);
    outcome = refused.isPresent() ? refused.get() : take(head, body);
  }

  private Optional<Outcome> refused(Head head) {
    if (head.status() == NOT_MODIFIED && !isConditional) {
      return Optional.of(new Outcome.Failed("http-304"));
    }
    if (head.status() != OK) {
      return Optional.of(Outcome.of(head.status()));
    }
    var type = head.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
      return Optional.of(new Outcome.Failed("web-page"));
    }
    if (!ENCODINGS.contains(head.header("Content-Encoding").orElse("").toLowerCase(Locale.ROOT))) {
      return Optional.of(new Outcome.Failed("encoding"));
    }
    if (!head.hasEnd()) {
      return Optional.of(new Outcome.Failed("no-end"));
    }
    long length = head.length().orElse(0);
    if (length > Limits.published().sentBytes()) {
      return Optional.of(new Outcome.Failed("too-large"));
    }
    return submissions
        .room(taken.sender(), 0)
        .map(Incoming::spent); // the same once more needs none
  }

  private Outcome take(Head head, InputStream body) throws IOException {
    var first = body.readNBytes(FIRST);
    boolean gzip = isGzip(first);
    var plain = gzip ? unpacked(first) : first;
    var form = Form.ofBeginning(plain);
    if (first.length == 0) {
      return new Outcome.Failed("empty");
    }
    if (gzip && isGzip(plain)) {
      return new Outcome.Failed("encoding");
    }
    if (WEB_PAGE.matcher(new String(plain, StandardCharsets.ISO_8859_1)).matches()) {
      return new Outcome.Failed("web-page");
    }
    if (by == null && form.isEmpty()) {
      return new Outcome.Failed("unknown-form");
    }
    if (by != null && form.filter(said -> said != Form.CSV_BUNDLE).isPresent()) {
      return new Outcome.Failed("no-tables");
    }
    var all =
        new SequenceInputStream(
            Collections.enumeration(List.of(new ByteArrayInputStream(first), body, end())));
    var upload =
        by == null
            ? new UploadedBytes(all, form.orElseThrow(), gzip, taken.dryRun())
            : UploadedBytes.tables(all, gzip, taken.dryRun(), name(gzip), by);
    return switch (submissions.receive(taken.sender(), upload)) {
      case Received.Accepted(var submission) -> fetched("taken", submission, head);
      case Received.Repeated(var submission) -> fetched("same", submission, head);
      case Received.Spent spent -> spent(spent);
      case Received.Refused(var reason) -> Outcome.of(reason);
    };
  }

  private Outcome fetched(String code, SubmissionStatus submission, Head head) {
    UUID id = submission.id();
    return new Outcome.Fetched(
        taken.dryRun() ? "tried" : code,
        submission.bytes(),
        id,
        new Taken.Seen(
            seen(head, "ETag"), seen(head, "Last-Modified"), by == null ? null : by.version()));
  }

  private static Outcome spent(Received.Spent spent) {
    return spent.never() ? new Outcome.Failed("too-much") : new Outcome.Spent(spent.time());
  }

  /** What can be said again as it was said. */
  private static @Nullable String seen(Head head, String name) {
    return head.header(name)
        .filter(said -> said.length() <= LONGEST_SEEN)
        .filter(said -> said.chars().allMatch(c -> c >= ' ' && c <= '~'))
        .orElse(null);
  }

  /** Nothing, and not even that where somebody has ended or changed it while it came. */
  private InputStream end() {
    return new InputStream() {
      @Override
      public int read() throws BrokenOff {
        if (!isOurs.getAsBoolean()) {
          throw new BrokenOff("not wanted any more");
        }
        return -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws BrokenOff {
        return length == 0 ? 0 : read();
      }
    };
  }

  private static boolean isGzip(byte[] first) {
    return first.length > 1 && first[0] == (byte) 0x1f && first[1] == (byte) 0x8b;
  }

  private static byte[] unpacked(byte[] first) throws IOException {
    var plain = new byte[Form.LOOKED_AT];
    int length = 0;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(first))) {
      for (int read = 0; read >= 0 && length < plain.length; length += Math.max(read, 0)) {
        read = in.read(plain, length, plain.length - length);
      }
    } catch (EOFException | ZipException e) {
      // as far as it could be seen
    }
    return Arrays.copyOf(plain, length);
  }

  /** What the table is called, where one comes alone: as the path ends. */
  private String name(boolean gzip) {
    var path = taken.url().getPath();
    var last = path.substring(path.lastIndexOf('/') + 1);
    if (gzip && last.toLowerCase(Locale.ROOT).endsWith(PACKED)) {
      last = last.substring(0, last.length() - PACKED.length());
    }
    return last.isEmpty() ? "table.csv" : last;
  }
}
