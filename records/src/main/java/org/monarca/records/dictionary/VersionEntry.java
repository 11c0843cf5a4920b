package org.monarca.records.dictionary;

import java.util.List;
import org.monarca.records.MdeVersion;

/**
 * One version in words.
 *
 * @param note what is to be said of it, empty when nothing is
 */
public record VersionEntry(MdeVersion version, String note, List<Change> changes) {

  public VersionEntry {
    changes = List.copyOf(changes);
  }

  /** Whether it is not in force yet. */
  public boolean announced() {
    return version.inForceFrom() == null;
  }

  /**
   * One difference from the version before.
   *
   * @param what in words
   * @param note more of it, empty when nothing is to be said
   */
  public record Change(String what, String note, boolean toConfirm) {}
}
