package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleWriter;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Limits;

/** The rejected children of a submission: as a bundle, to be mended and sent again, and to see. */
final class RejectedBundles {

  private final RejectedReading reading;
  private final Path benches;

  RejectedBundles(Ledger ledger, Limits limits, Path benches) {
    this.reading = new RejectedReading(ledger, limits);
    this.benches = benches;
  }

  void write(SubmissionStatus submission, OutputStream out) {
    try (var bench = Workbench.open(benches)) {
      var bundle = bench.folder().resolve("rejected.zip");
      try (var collected = new Collected(bundle)) {
        reading.read(submission, bench, collected::begin, collected);
      }
      Files.copy(bundle, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<RejectedChildren> some(SubmissionStatus submission, int from, int most) {
    try (var bench = Workbench.open(benches)) {
      return reading.some(submission, bench, from, most);
    }
  }

  /** Writes the rejected as they come by. */
  private static final class Collected implements RejectedReading.Told, AutoCloseable {

    private final Path bundle;
    private @Nullable CsvBundleWriter writer;

    Collected(Path bundle) {
      this.bundle = bundle;
    }

    void begin(Header header) {
      try {
        writer = CsvBundleWriter.create(bundle, RejectedReading.draft(header));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      try {
        Objects.requireNonNull(writer, "the header comes first").add(child.asKept());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
