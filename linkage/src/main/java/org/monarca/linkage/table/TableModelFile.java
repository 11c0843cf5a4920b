package org.monarca.linkage.table;

import java.util.List;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.ModelFile;

/**
 * A table's model as a file: {@link ModelFile} for what tables of these columns are compared by.
 */
public final class TableModelFile {

  private TableModelFile() {}

  /** The text of a model learned from a table of these columns. */
  public static String write(Model model, List<Column> columns) {
    return ModelFile.write(model, features(columns));
  }

  /**
   * The model of that text for a table of these columns.
   *
   * @throws IllegalArgumentException when the text is no such file, or its model does not compare
   *     exactly what such a table is compared by; the message says what is wrong
   */
  public static Model read(String text, List<Column> columns) {
    return ModelFile.read(text, features(columns));
  }

  /** What any table of these columns is compared by: an empty one tells. */
  private static List<Feature> features(List<Column> columns) {
    return Standardising.of(new PeopleTable(columns)).people().features();
  }
}
