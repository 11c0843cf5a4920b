package org.monarca.records.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.monarca.records.StudentRecord;
import org.monarca.records.submission.Transcript;

/** Hands over the children of a batch as they stand. */
final class Copying implements Function<Batch, List<Consumer<Transcript>>> {

  @Override
  public List<Consumer<Transcript>> apply(Batch batch) {
    var copies = new ArrayList<Consumer<Transcript>>(batch.units().size());
    for (var unit : batch.units()) {
      copies.add(copy(batch, unit));
    }
    return copies;
  }

  private static Consumer<Transcript> copy(Batch batch, Unit unit) {
    return switch (unit.sort()) {
      case CHILD, CHILD_OF_SEVERAL, REPEATED -> {
        StudentRecord child = batch.child(unit);
        yield to -> to.child(child);
      }
      case STRAY -> {
        var row = batch.row(unit);
        yield to -> to.stray(row);
      }
    };
  }
}
