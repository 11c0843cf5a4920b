package org.monarca.records.reading;

import java.util.List;
import org.monarca.records.Origin;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;

/** Tells what was packed with rows about where their values stood. */
@FunctionalInterface
public interface Origins {
  Origin of(RecordKind kind, byte[] packed);

  /** Record errors of a student row that speak of how it came about, whatever it says. */
  default List<Finding> objections(Row student) {
    return List.of();
  }
}
