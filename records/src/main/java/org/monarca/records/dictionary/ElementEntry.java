package org.monarca.records.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;

/**
 * One element in words.
 *
 * @param record the key of the section it stands in: that of its record, or {@code child}
 * @param label its name
 * @param official its name in the minimum data elements, English
 * @param form what its values look like
 * @param presence whether it must be there
 * @param whom for whom it is expected; absent for everyone
 * @param examples values that hold all rules
 * @param since the version of the minimum data elements that brought it; absent when it is none
 * @param sinceToConfirm whether that is not certain
 * @param note what else is to be known, empty when nothing is
 */
public record ElementEntry(
    Element element,
    String record,
    String label,
    String official,
    String form,
    String presence,
    @Nullable String whom,
    List<String> examples,
    @Nullable String since,
    boolean sinceToConfirm,
    String note) {

  public ElementEntry {
    examples = List.copyOf(examples);
  }

  public String key() {
    return element.key();
  }

  /** Whether the catalogue says that something about it is not certain. */
  public boolean toConfirm() {
    return element.isToConfirm();
  }
}
