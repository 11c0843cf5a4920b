package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleWriter;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;

/**
 * The rejected children of a submission as a bundle, to be mended and sent again. They are not
 * kept: the bytes are read once more when somebody asks.
 */
final class RejectedBundles {

  private final Ledger ledger;
  private final Limits limits;
  private final Path benches;

  RejectedBundles(Ledger ledger, Limits limits, Path benches) {
    this.ledger = ledger;
    this.limits = limits;
    this.benches = benches;
  }

  void write(SubmissionStatus submission, OutputStream out) {
    try (var bench = Workbench.open(benches)) {
      ledger.contents().spool(submission.id(), bench.content());
      var unknown =
          ledger
              .database()
              .read(
                  Ledger.WORKER,
                  () -> ledger.findings().children(submission.id(), Problem.EXCHANGE_ID_UNKNOWN));
      var bundle = bench.folder().resolve("rejected.zip");
      try (var collected = new Collected(bundle, unknown)) {
        Readers.of(
                Objects.requireNonNull(submission.form()),
                bench.folder(),
                submission.state(),
                submission.times().received())
            .examine(bench.content(), new Expectation(submission.state(), limits), collected);
      }
      Files.copy(bundle, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The header of the mended submission. Always a delta, for a full list of the rejected alone
   * would withdraw everybody else; dated as the first, so that what the State has said since stays.
   */
  private static Header draft(Header first) {
    var end = Objects.requireNonNullElse(first.windowEnd(), first.createdAt());
    var begin = Objects.requireNonNullElse(first.windowBegin(), end.minus(Duration.ofDays(1)));
    return Header.delta(
        first.state(), MendedIdentifier.of(first.submissionId()), first.created(), begin, end);
  }

  /** Writes the rejected as they come by. */
  private static final class Collected implements Examination, AutoCloseable {

    private final Path bundle;
    private final Set<String> alsoRejected;
    private @Nullable CsvBundleWriter writer;

    Collected(Path bundle, Set<String> alsoRejected) {
      this.bundle = bundle;
      this.alsoRejected = alsoRejected;
    }

    @Override
    public void header(Header header) {
      try {
        writer = CsvBundleWriter.create(bundle, draft(header));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      if (alsoRejected.contains(child.stateStudentId())) {
        add(child);
      }
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      add(child);
    }

    @Override
    public void orphan(Finding finding) {
      // It belongs to no child, so there is nobody to send again.
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }

    private void add(StudentRecord child) {
      try {
        Objects.requireNonNull(writer, "the header comes first").add(child.asKept());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
