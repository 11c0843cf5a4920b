package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.unusual.Figures;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.records.Action;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Form;

/**
 * What a reading finds, laid out on the bench: accepted children, findings, and who is present at
 * all. Adds what only the exchange can know, a group of children at a time.
 */
final class Check implements Examination, AutoCloseable {

  private static final int GROUP = 2000;

  /** A child may have thousands of rows: a group is bounded by them too, for the heap's sake. */
  private static final int ROWS = 60_000;

  private final Remarks remarks;
  private final Against against;
  private final Watcher watcher;
  private final AcceptedChildren.Writer children;
  private final FindingRows findings;
  private final OutputStream present;
  private final CopyRows presentRows = new CopyRows();
  private final OutputStream refused;
  private final CopyRows refusedRows = new CopyRows();
  private final List<Read> group = new ArrayList<>(GROUP);
  private int rows;
  private @Nullable Header header;
  private final Figures figures = new Figures();
  private long accepted;
  private long rejected;

  Check(Form form, Workbench bench, FindingRows findings, Against against, Watcher watcher)
      throws IOException {
    this.remarks = new Remarks(form);
    this.against = against;
    this.watcher = watcher;
    this.findings = findings;
    this.children = new AcceptedChildren.Writer(bench.accepted());
    this.present = Files.newOutputStream(bench.present());
    this.refused = Files.newOutputStream(bench.refused());
  }

  @Override
  public void header(Header read) {
    header = read;
    watcher.examined(0, read.studentCount());
  }

  @Override
  public void accepted(StudentRecord child, List<Finding> warnings) {
    add(new Read(child, warnings, true));
  }

  @Override
  public void rejected(StudentRecord child, List<Finding> problems) {
    add(new Read(child, problems, false));
  }

  @Override
  public void orphan(Finding finding) {
    note(List.of(finding));
  }

  /** The reading is complete. */
  void complete(List<Finding> ofSubmission) {
    settle();
    note(ofSubmission);
  }

  /** As far as it was read. */
  @Nullable Header header() {
    return header;
  }

  long accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }

  /** What those read so far tell, in numbers. */
  Figures figures() {
    return figures;
  }

  @Override
  public void close() throws IOException {
    presentRows.drainTo(present);
    present.close();
    refusedRows.drainTo(refused);
    refused.close();
    children.close();
  }

  private void add(Read read) {
    group.add(read);
    rows += 1 + read.child().childRows().size();
    if (group.size() == GROUP || rows >= ROWS) {
      settle();
    }
  }

  private void settle() {
    var known = against.known(group.stream().filter(Read::accepted).map(Read::id).toList());
    var unknownNumbers = against.unknownNumbers(group.stream().filter(Read::accepted).toList());
    try {
      for (var read : group) {
        keep(read, known.contains(read.id()), unknownNumbers.contains(read.id()));
      }
      presentRows.drainTo(present);
      refusedRows.drainTo(refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    group.clear();
    rows = 0;
    watcher.examined(accepted + rejected, announced());
  }

  private void keep(Read read, boolean known, boolean numberUnknown) throws IOException {
    findings.addAll(read.findings());
    presentRows.text(read.id()).end();
    if (!read.accepted()) {
      refuse(read);
    } else if (numberUnknown) {
      refuse(read);
      findings.addAll(List.of(remarks.unknownNumber(read.child().student())));
    } else {
      accepted++;
      figures.add(read.child());
      children.add(read.child());
      findings.addAll(remarks.ofAction(read.child().student(), known));
    }
  }

  private void refuse(Read read) {
    rejected++;
    figures.reject();
    refusedRows.text(read.id()).end();
  }

  private long announced() {
    return header == null ? 0 : header.studentCount();
  }

  private void note(List<Finding> some) {
    try {
      findings.addAll(some);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Told every now and then how far the check is. */
  @FunctionalInterface
  interface Watcher {
    void examined(long students, long announced);
  }

  /** A child as the reader judged it. */
  record Read(StudentRecord child, List<Finding> findings, boolean accepted) {

    String id() {
      return child.stateStudentId();
    }

    /** The exchange ID that the State sent, where it is read at all. */
    @Nullable String claimedNumber() {
      return child.student().action().equals(Optional.of(Action.DELETE))
          ? null
          : child.student().value("exchange_id");
    }

    String claimed() {
      return Objects.requireNonNull(claimedNumber());
    }
  }
}
