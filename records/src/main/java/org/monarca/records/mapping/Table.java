package org.monarca.records.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/**
 * A table of the sender's, and what its records become.
 *
 * @param name by which the mapping calls it
 * @param sources patterns of file names, or names of elements in XML
 * @param kind of the rows it gives; null for one in which things are only looked up
 * @param key by which records of one student know each other, or by which one is looked up
 * @param when only these records count
 * @param repeats which of several records of one key counts
 * @param required whether the submission is refused without it
 */
record Table(
    String name,
    List<String> sources,
    @Nullable RecordKind kind,
    @Nullable Expression key,
    List<Condition> when,
    Repeats repeats,
    boolean required,
    List<Field> fields) {

  /** Which of several records of one key counts. */
  enum Repeats {

    /** Each of them: that they are several is for the rules to refuse. */
    ALL,

    /** The first that stands in the file. */
    FIRST,

    /** The one of the earliest enrollment date. */
    EARLIEST
  }

  /**
   * A value that must be one of some, whatever their case.
   *
   * @param after only what stands behind the last of it counts; null for all
   * @param oneOf in small letters
   */
  record Condition(Expression value, @Nullable String after, Set<String> oneOf) {

    boolean holds(SourceRow row, Lookups lookups) {
      var found = value.value(row, lookups);
      var compared = found == null ? "" : after == null ? found : Conversion.behind(found, after);
      return oneOf.contains(compared.toLowerCase(Locale.ROOT));
    }
  }

  /** The first condition that the record does not meet; null when it counts. */
  @Nullable Condition unmet(SourceRow row, Lookups lookups) {
    for (var condition : when) {
      if (!condition.holds(row, lookups)) {
        return condition;
      }
    }
    return null;
  }

  boolean isOf(String file) {
    return sources.stream().anyMatch(pattern -> Names.matches(pattern, file));
  }

  Optional<Field> field(Element element) {
    return fields.stream().filter(field -> field.element().equals(element)).findFirst();
  }
}
