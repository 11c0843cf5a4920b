package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.records.problems.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Findings as rows of COPY, put aside in a file: there may be millions. */
final class FindingRows implements AutoCloseable {

  private static final int FLUSH = 1 << 20;

  private final UUID submission;
  private final JsonMapper json;
  private final OutputStream out;
  private final CopyRows rows = new CopyRows();

  FindingRows(UUID submission, JsonMapper json, Path file) throws IOException {
    this.submission = submission;
    this.json = json;
    this.out = Files.newOutputStream(file);
  }

  void addAll(List<Finding> findings) throws IOException {
    for (var finding : findings) {
      add(rows, submission, finding, json);
    }
    if (rows.size() > FLUSH) {
      rows.drainTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    rows.drainTo(out);
    out.close();
  }

  /** Ends with what is to be kept sealed, which is nothing where it repeats nothing. */
  static void add(CopyRows rows, UUID submission, Finding finding, JsonMapper json) {
    place(rows, submission, finding)
        .text(Said.of(finding).map(json::writeValueAsString).orElse(""))
        .end();
  }

  /** What a finding is about; what it repeats of what was sent is bound to it. */
  static CopyRows place(CopyRows rows, UUID submission, Finding finding) {
    var record = finding.record();
    return rows.plain(submission)
        .text(finding.file())
        .number(finding.line())
        .plain(finding.column())
        .text(finding.stateStudentId())
        .plain(record == null ? null : record.name())
        .text(finding.element())
        .plain(finding.code());
  }

  /** What a finding repeats of what was sent. */
  record Said(@Nullable String value, List<String> details, @Nullable String sentAs) {

    static Optional<Said> of(Finding finding) {
      return finding.value() == null && finding.details().isEmpty() && finding.sentAs() == null
          ? Optional.empty()
          : Optional.of(new Said(finding.value(), finding.details(), finding.sentAs()));
    }
  }
}
