package org.monarca.records.mapping;

import java.util.Locale;

/**
 * Names of columns and files, which systems spell as they please: only letters and digits count.
 */
public final class Names {

  private Names() {}

  /** {@code Student_Record ID} is {@code studentrecordid}; a path keeps its steps. */
  static String of(String spelled) {
    var plain = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '/' || c == '@') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether they are one name but for signs and the size of letters. */
  public static boolean areAlike(String one, String other) {
    return !of(one).isEmpty() && of(one).equals(of(other));
  }

  /** As {@link #of}, of a file without its extension. */
  static String ofFile(String name) {
    int point = name.lastIndexOf('.');
    return of(point > 0 ? name.substring(0, point) : name);
  }

  /** Whether the name is as the pattern says, in which a star stands for anything. */
  public static boolean matches(String pattern, String file) {
    var name = ofFile(file);
    boolean open = pattern.startsWith("*");
    boolean ends = pattern.endsWith("*");
    var wanted = of(pattern);
    if (open && ends) {
      return name.contains(wanted);
    }
    if (open) {
      return name.endsWith(wanted);
    }
    return ends ? name.startsWith(wanted) : name.equals(wanted);
  }
}
