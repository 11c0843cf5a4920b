package org.monarca.exchange.mappings;

import java.util.Collection;
import org.monarca.records.mapping.Names;

/** How files of a sample are called, and which of a system's files will be called alike. */
public final class FileNames {

  private FileNames() {}

  /**
   * The name without what stands behind the last point, and without a date or number at its end.
   */
  public static String usual(String file) {
    var name = name(file);
    var stem = stem(name);
    return stem.isEmpty() ? "*" : stem.equals(name) ? name : stem + "*";
  }

  /** The same, with as much of the date or number as tells it from these others. */
  public static String alone(String file, Collection<String> others) {
    var usual = usual(file);
    var name = name(file);
    for (int end = stem(name).length() + 1; fitsAny(usual, file, others); end++) {
      if (end >= name.length()) {
        return name;
      }
      usual = name.substring(0, end) + "*";
    }
    return usual;
  }

  /** Whether one of the others is called so as well. */
  static boolean fitsAny(String pattern, String file, Collection<String> others) {
    return others.stream().anyMatch(other -> !other.equals(file) && Names.matches(pattern, other));
  }

  private static String name(String file) {
    int point = file.lastIndexOf('.');
    return point > 0 ? file.substring(0, point) : file;
  }

  private static String stem(String name) {
    return name.replaceFirst("[\\d_.-]*\\d[\\d_.-]*$", "");
  }
}
