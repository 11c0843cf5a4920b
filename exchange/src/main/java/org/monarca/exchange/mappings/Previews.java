package org.monarca.exchange.mappings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.platform.Folders;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;
import org.monarca.records.translation.CodeTable;

/** Reads a sample by its mapping as a submission is read, and keeps nothing of it. */
final class Previews {

  private static final int CHILDREN = 5;
  private static final int FINDINGS = 100;
  private static final long MEMORY = 32L << 20;

  private final Path room;

  /**
   * @param room emptied when the exchange starts: what a killed one left is gone
   */
  Previews(Path room) {
    this.room = room;
  }

  /**
   * @param codes by which its State's submissions are read
   */
  Preview of(Draft draft, CodeTable codes, Instant now) {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(room), "mapping-");
      try {
        var zip = folder.resolve("sample.zip");
        Files.write(zip, draft.sample().with(draft.document().bytes()).packed());
        var unsaid = new Unsaid(draft.state(), now.atOffset(ZoneOffset.UTC).withNano(0));
        var space = new Workspace(folder, MEMORY, 1);
        var seen = new Seen();
        return seen.preview(
            Forms.reader(Form.CSV_BUNDLE, space, unsaid)
                .examine(zip, Expectation.from(draft.state()).by(codes), seen));
      } finally {
        Folders.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the reader finds. */
  private static final class Seen implements Examination {

    private final List<StudentRecord> first = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Problem, Preview.Counted> counts = new EnumMap<>(Problem.class);

    Preview preview(Reading reading) {
      return switch (reading) {
        case Reading.Complete(var header, var found, var remarks) -> {
          remarks.forEach(this::note);
          yield new Preview(
              false,
              found.students(),
              found.accepted(),
              found.records(),
              List.copyOf(first),
              List.copyOf(findings),
              List.copyOf(counts.values()));
        }
        case Reading.Refused(var why) -> {
          findings.clear();
          counts.clear();
          why.forEach(this::note);
          yield new Preview(
              true, 0, 0, 0, List.of(), List.copyOf(findings), List.copyOf(counts.values()));
        }
      };
    }

    @Override
    public void header(Header header) {
      // what the exchange itself says of a sample is of no interest
    }

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      see(child, warnings);
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> found) {
      see(child, found);
    }

    @Override
    public void orphan(Finding finding) {
      note(finding);
    }

    private void see(StudentRecord child, List<Finding> found) {
      if (first.size() < CHILDREN) {
        first.add(child.asKept());
      }
      found.forEach(this::note);
    }

    private void note(Finding finding) {
      if (findings.size() < FINDINGS) {
        findings.add(finding);
      }
      counts.merge(
          finding.problem(),
          new Preview.Counted(finding, 1),
          (before, one) -> new Preview.Counted(before.first(), before.times() + 1));
    }
  }
}
