package org.monarca.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the minimum data elements.
 *
 * @param name the year by which it is known
 * @param inForceFrom its first day; absent while it is only announced
 * @param dayToConfirm whether that day is a guess
 * @param source where it was published
 * @param note what else is to be said, English, often empty
 * @param noteInSpanish the same
 * @param differences what it changed in the version before
 * @param catalogue every element and list as of it, as far as its changes are known
 */
public record MdeVersion(
    String name,
    @Nullable LocalDate inForceFrom,
    boolean dayToConfirm,
    String source,
    String note,
    String noteInSpanish,
    List<Difference> differences,
    Catalogue catalogue) {

  public MdeVersion {
    differences = List.copyOf(differences);
  }
}
