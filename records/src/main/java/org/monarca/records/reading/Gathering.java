package org.monarca.records.reading;

import java.io.IOException;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.Births;
import org.monarca.records.submission.Limits;

/** Takes all rows of a submission but its header, counts them and has them sorted. */
public final class Gathering {

  /** How many rows are read between two words about it. */
  private static final int STRIDE = 1 << 13;

  private final Limits limits;
  private final RowSorter sorter;
  private final Objections objections;
  private final Place place;
  private final Watcher watcher;
  private final Births births;
  private long students;
  private long records;

  Gathering(
      Limits limits,
      RowSorter sorter,
      Objections objections,
      Place place,
      Watcher watcher,
      Births births) {
    this.limits = limits;
    this.sorter = sorter;
    this.objections = objections;
    this.place = place;
    this.watcher = watcher;
    this.births = births;
  }

  /**
   * Takes one row. Once the submission is lost, rows are read on for what else is wrong, but no
   * longer kept.
   *
   * @return whether more rows are wanted
   */
  public boolean take(RowDraft row) throws IOException {
    records++;
    if (row.kind() == RecordKind.STUDENT && ++students > limits.students()) {
      var most = Long.toString(limits.students());
      object(row, Problem.TOO_MANY_STUDENTS, most);
      return false;
    }
    if (objections.none()) {
      sorter.add(row);
      if (row.kind() == RecordKind.STUDENT) {
        births.note(row::text);
      }
    }
    if (records % STRIDE == 0) {
      watcher.read(records);
    }
    return !objections.full();
  }

  public int mostChildRows() {
    return limits.childRows();
  }

  void object(RowDraft row, Problem problem, String... details) {
    objections.add(place.of(row.kind()), row.line(), row.columnOrNone(), problem, details);
  }

  long students() {
    return students;
  }

  long records() {
    return records;
  }

  /** Told every now and then how far the reading is. */
  @FunctionalInterface
  interface Watcher {
    void read(long records);
  }
}
