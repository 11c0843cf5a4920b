package org.monarca.exchange.intake.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/** Uploads as one process takes them, which dies where a test says so. */
record Sending(
    UploadStore store,
    Parts parts,
    Submissions submissions,
    Mappings mappings,
    UploadSettings settings,
    Audit audit,
    InstantSource clock) {

  /** The process dies here: whoever meets this tidies nothing up, as nobody would. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  Uploads process(CrashPoint crash) {
    var handOver = handOver(crash);
    var appending =
        new Appending(store, parts, mappings, audit, clock, settings.resumable(), crash);
    return new Uploads(
        store,
        appending,
        handOver,
        submissions,
        mappings,
        settings,
        audit,
        clock,
        Limits.published());
  }

  HandOver handOver(CrashPoint crash) {
    return new HandOver(
        store, parts, submissions, mappings, audit, clock, Duration.ofDays(1), crash);
  }

  Uploads diesAt(CrashPoint.Step point) {
    return process(step -> {
      if (step == point) {
        throw new Killed();
      }
    });
  }

  static Actor system(String state) {
    return Actor.system(state.toLowerCase(Locale.ROOT) + "-1", state);
  }

  static Metadata said(String... keysAndValues) {
    var text = new StringBuilder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      var value = keysAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
      text.append(text.isEmpty() ? "" : ",")
          .append(keysAndValues[i])
          .append(' ')
          .append(Base64.getEncoder().encodeToString(value));
    }
    return Metadata.of(text.toString()).orElseThrow();
  }

  static UUID begun(Uploads uploads, Actor sender, byte[] file) {
    return ((Begun.Taken) uploads.begin(sender, said(), file.length)).upload().id();
  }

  static Appended append(Uploads uploads, Actor sender, UUID id, byte[] file, int from, int to)
      throws IOException {
    return uploads.append(
        sender, id, from, to - from, new ByteArrayInputStream(Arrays.copyOfRange(file, from, to)));
  }

  /** Bytes of no form, before which something else happens. */
  static InputStream noForm(Runnable before) {
    return new ByteArrayInputStream("x".repeat(10_000).getBytes(StandardCharsets.US_ASCII)) {
      @Override
      public synchronized int read(byte[] into, int at, int length) {
        if (pos == 0) {
          before.run();
        }
        return super.read(into, at, length);
      }
    };
  }

  /** A connection that breaks after so many bytes. */
  static InputStream breaksAfter(byte[] file, int from, int to) {
    return new SequenceInputStream(
        new ByteArrayInputStream(file, from, to - from),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the connection broke");
          }

          @Override
          public int read(byte[] into, int at, int length) throws IOException {
            return read();
          }
        });
  }
}
