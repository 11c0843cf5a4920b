package org.monarca.records.reading;

import org.monarca.records.RecordKind;

/** What findings call the place of a row: the entry of a bundle, or the name of the form. */
@FunctionalInterface
public interface Place {
  String of(RecordKind kind);
}
