package org.monarca.records.reading;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** Puts sorted rows together to children, and children to batches. */
final class Assembly {

  private final RowCursor rows;
  private final int mostChildRows;
  private final Place place;
  private final Objections objections;
  private final BatchSink to;
  private final @Nullable Origins origins;
  private Batch batch;

  Assembly(
      RowCursor rows,
      int mostChildRows,
      OpenSubmission submission,
      Objections objections,
      BatchSink to) {
    this.rows = rows;
    this.mostChildRows = mostChildRows;
    this.place = submission.place();
    this.origins = submission.origins();
    this.batch = new Batch(origins);
    this.objections = objections;
    this.to = to;
  }

  /** Goes through all rows; ends early at a limit. */
  void run() throws IOException {
    boolean more = rows.next();
    while (more) {
      if (isStudent()) {
        more = child();
      } else {
        take(Unit.Sort.STRAY, 0);
        more = rows.next();
      }
    }
    if (objections.none() && !batch.isEmpty()) {
      to.take(batch);
    }
  }

  /** Takes all rows of one child and goes to the first row of the next; false at the end. */
  private boolean child() throws IOException {
    var student = copied();
    if (!PackedRow.hasId(student, 0)) {
      close(Unit.Sort.CHILD, batch.add(student, 0), 0);
      return rows.next();
    }
    long line = PackedRow.line(student, 0);
    boolean several = false;
    boolean more = rows.next();
    while (more && isStudent() && isOf(student)) {
      several = true;
      take(Unit.Sort.REPEATED, line);
      more = rows.next();
    }
    int first = batch.add(student, 0);
    int found = 0;
    while (more && isOf(student)) {
      if (++found > mostChildRows) {
        objections.add(tooMany());
        return false;
      }
      batch.add(rows.bytes(), rows.at());
      more = rows.next();
    }
    close(several ? Unit.Sort.CHILD_OF_SEVERAL : Unit.Sort.CHILD, first, line);
    return more;
  }

  private void take(Unit.Sort sort, long otherLine) throws IOException {
    close(sort, batch.add(rows.bytes(), rows.at()), otherLine);
  }

  private void close(Unit.Sort sort, int first, long otherLine) throws IOException {
    batch.close(sort, first, otherLine);
    if (batch.isFull()) {
      to.take(batch);
      batch = new Batch(origins);
    }
  }

  private boolean isStudent() {
    return PackedRow.kind(rows.bytes(), rows.at()) == RecordKind.STUDENT;
  }

  private boolean isOf(byte[] student) {
    return PackedRow.sameId(student, 0, rows.bytes(), rows.at());
  }

  private byte[] copied() {
    int size = PackedRow.size(rows.bytes(), rows.at());
    var copy = new byte[size];
    System.arraycopy(rows.bytes(), rows.at(), copy, 0, size);
    return copy;
  }

  private Finding tooMany() {
    var row = PackedRow.unpack(rows.bytes(), rows.at(), origins);
    return Finding.about(
        row,
        place.of(row.kind()),
        row.stateStudentId(),
        "state_student_id",
        row.stateStudentId(),
        Problem.TOO_MANY_CHILD_ROWS,
        List.of(Integer.toString(mostChildRows)));
  }

  /** Takes batches in order. */
  @FunctionalInterface
  interface BatchSink {
    void take(Batch batch) throws IOException;
  }
}
