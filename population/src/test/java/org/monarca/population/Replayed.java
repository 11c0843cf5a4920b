package org.monarca.population;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.Mode;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Reading;

/**
 * What an exchange that keeps the contract holds after some submissions: what was said last counts,
 * whenever it arrived; what a withdrawal or a whole list leaves behind is gone.
 */
final class Replayed {

  private final Map<String, Child> children = new HashMap<>();
  private int rejected;

  /** A row said, or taken back, at a moment. */
  private record Version(Instant moment, @Nullable Row row) {}

  private static final class Child {
    Version student = new Version(Instant.MIN, null);
    Instant floor = Instant.MIN;
    final Map<String, Version> rows = new HashMap<>();
  }

  /** Takes in one file. */
  void take(Path file, String state) throws IOException {
    var heard = new Heard(state);
    var reading = new CsvBundleReader().examine(file, Expectation.from(state), heard);
    if (!(reading instanceof Reading.Complete)) {
      throw new AssertionError("refused: " + file + " " + reading);
    }
  }

  int rejected() {
    return rejected;
  }

  /** Every living child with its rows, by State and number; actions left out. */
  Map<String, Set<Map<String, String>>> living() {
    var living = new HashMap<String, Set<Map<String, String>>>();
    children.forEach((key, child) -> {
      if (child.student.row() != null) {
        var rows = new HashSet<Map<String, String>>();
        rows.add(content(child.student.row()));
        for (var version : child.rows.values()) {
          if (version.row() != null && !version.moment().isBefore(child.floor)) {
            rows.add(content(version.row()));
          }
        }
        living.put(key, rows);
      }
    });
    return living;
  }

  static Map<String, String> content(Row row) {
    var content = new HashMap<>(row.values());
    content.remove("action");
    content.put("kind", row.kind().key());
    return content;
  }

  private final class Heard implements Examination {

    private final String state;
    private Instant moment = Instant.MIN;
    private Mode mode = Mode.DELTA;

    Heard(String state) {
      this.state = state;
    }

    @Override
    public void header(Header header) {
      moment = header.createdAt();
      mode = header.mode();
    }

    @Override
    public void accepted(StudentRecord record, List<Finding> warnings) {
      var child =
          children.computeIfAbsent(state + " " + record.stateStudentId(), key -> new Child());
      boolean gone = record.student().removes();
      if (!moment.isBefore(child.student.moment())) {
        child.student = new Version(moment, gone ? null : record.student());
      }
      if ((gone || mode == Mode.FULL) && moment.isAfter(child.floor)) {
        child.floor = moment;
      }
      for (var row : record.childRows()) {
        child.rows.merge(
            row.kind() + " " + row.recordKey(),
            new Version(moment, row.removes() ? null : row),
            (before, now) -> now.moment().isBefore(before.moment()) ? before : now);
      }
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      rejected++;
    }

    @Override
    public void orphan(Finding finding) {
      throw new AssertionError("an orphan row: " + finding);
    }
  }
}
