package org.monarca.records;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the tables themselves mark as not certain. A note names the codes it doubts ({@code 02 to
 * 08, 10, 11 to confirm}); one that names none doubts the value it stands at.
 */
final class Confirmation {

  private static final String MARK = "to confirm";

  private Confirmation() {}

  static boolean isMarked(String text) {
    return text.contains(MARK);
  }

  /** The codes of the list whose labels are to be confirmed. */
  static Set<String> of(CodeList list) {
    var doubted = new HashSet<String>();
    for (var value : list.values()) {
      if (isMarked(value.label())) {
        doubted.add(value.code());
      } else if (isMarked(value.note())) {
        var named = named(value.note(), list.codes());
        if (named.isEmpty()) {
          doubted.add(value.code());
        }
        doubted.addAll(named);
      }
    }
    return doubted;
  }

  private static Set<String> named(String note, List<String> codes) {
    var named = new HashSet<String>();
    var list = note.substring(0, note.indexOf(MARK)).strip();
    for (var part : list.split(",")) {
      var ends = part.strip().split(" to ");
      int first = codes.indexOf(ends[0]);
      int last = codes.indexOf(ends[ends.length - 1]);
      if (first >= 0 && last >= first) {
        named.addAll(codes.subList(first, last + 1));
      }
    }
    return named;
  }
}
