package org.monarca.records.dictionary;

import java.util.List;

/**
 * The elements of one kind of record.
 *
 * @param key that of the record, or {@code child} for what every child record has
 */
public record Section(String key, String title, List<ElementEntry> entries) {

  public Section {
    entries = List.copyOf(entries);
  }
}
