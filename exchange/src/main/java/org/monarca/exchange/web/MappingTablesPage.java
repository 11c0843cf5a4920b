package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each table of a sample is.
 *
 * @param base the known layout from which the mapping starts; null for none
 */
record MappingTablesPage(
    String root,
    List<MappingStep> steps,
    List<Choice> encodings,
    String encoding,
    List<Choice> delimiters,
    String delimiter,
    @Nullable String base,
    List<File> files,
    Problems problems) {

  /**
   * A file of the sample.
   *
   * @param problem why it was read no further; null when it was read to its end
   * @param heading its first columns
   * @param first rows under these
   * @param keyProposed whether nobody has confirmed the key
   */
  record File(
      int number,
      String name,
      String said,
      @Nullable String problem,
      List<String> heading,
      List<List<String>> first,
      List<Kind> kinds,
      List<Choice> columns,
      String key,
      boolean keyProposed,
      String pattern) {}

  /** A kind of rows that it may give. */
  record Kind(String key, String label, boolean chosen, boolean proposed) {}
}
