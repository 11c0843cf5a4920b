package org.monarca.exchange.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * Findings put aside until it is known whether they count, in a file that only its owner can read:
 * there may be millions, and a submission may be refused after some were found.
 */
final class FindingSpool implements AutoCloseable {

  private static final int NOTHING = -1;

  private final Path file;
  private final DataOutputStream out;
  private long size;

  FindingSpool() throws IOException {
    file = Files.createTempFile("monarca-", ".findings");
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  void add(Finding finding) throws IOException {
    size++;
    text(finding.file());
    out.writeLong(finding.line());
    var column = finding.column();
    out.writeLong(column == null ? NOTHING : column);
    text(finding.stateStudentId());
    var record = finding.record();
    text(record == null ? null : record.name());
    text(finding.element());
    text(finding.value());
    text(finding.problem().name());
    text(finding.sentAs());
    out.writeInt(finding.details().size());
    for (var detail : finding.details()) {
      text(detail);
    }
  }

  /** Hands them over in the order they were added; nothing may be added afterwards. */
  void each(Consumer<Finding> to) throws IOException {
    out.flush();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (long i = 0; i < size; i++) {
        to.accept(finding(in));
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  private static Finding finding(DataInputStream in) throws IOException {
    var place = orEmpty(text(in));
    long line = in.readLong();
    long column = in.readLong();
    var student = text(in);
    var record = text(in);
    var element = text(in);
    var value = text(in);
    var problem = Problem.valueOf(orEmpty(text(in)));
    var sentAs = text(in);
    List<String> details = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      details.add(orEmpty(text(in)));
    }
    return new Finding(
        place,
        line,
        column == NOTHING ? null : Long.valueOf(column),
        student,
        record == null ? null : RecordKind.valueOf(record),
        element,
        value,
        problem,
        details,
        sentAs);
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NOTHING);
    } else {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NOTHING ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
