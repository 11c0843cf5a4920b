package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.benchmarks.Sample.Drawn;

/**
 * Children about whom a State asks what would be decided: three of four are children that are
 * there, told of differently; one is a stranger, put together of the given name of one child, the
 * surnames of another, the birth date of a third and the parents of a fourth, so that it is
 * compared with as many.
 */
final class Questions {

  private static final int STRANGER_EVERY = 4;

  private static final List<String> ELEMENTS =
      List.of(
          "first_name",
          "middle_name",
          "last_name_1",
          "last_name_2",
          "suffix",
          "sex",
          "birth_date",
          "multiple_birth_flag",
          "birth_city",
          "birth_state",
          "birth_country",
          "parent_1_first_name",
          "parent_1_last_name",
          "parent_2_first_name",
          "parent_2_last_name");

  private final List<Drawn> children;
  private int next;

  private Questions(List<Drawn> children) {
    this.children = children;
  }

  /** Drawn evenly from what the States sent; asked again from the first on when all were asked. */
  static Questions of(Map<String, Path> bundles, int size) throws IOException {
    return new Questions(Sample.of(bundles, size));
  }

  /** The elements of the next child. */
  Map<String, String> next() {
    int turn = next++;
    var ways = Asking.values();
    return turn % STRANGER_EVERY == 0 ? stranger(turn) : ways[turn % ways.length].told(said(turn));
  }

  private Map<String, String> stranger(int turn) {
    var stranger = new LinkedHashMap<String, String>();
    for (var element : ELEMENTS) {
      int of =
          switch (element) {
            case "first_name", "middle_name", "sex" -> turn;
            case "last_name_1", "last_name_2" -> turn + 1;
            case "birth_date", "multiple_birth_flag" -> turn + 2;
            default -> turn + 3;
          };
      copy(element, of, stranger);
    }
    return stranger;
  }

  private Map<String, String> said(int turn) {
    var said = new LinkedHashMap<String, String>();
    ELEMENTS.forEach(element -> copy(element, turn, said));
    return said;
  }

  private void copy(String element, int turn, Map<String, String> to) {
    var value = children.get(turn % children.size()).student().get(element);
    if (value != null) {
      to.put(element, value);
    }
  }
}
