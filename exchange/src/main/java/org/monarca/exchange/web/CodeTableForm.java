package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.records.translation.CodeFault;
import org.monarca.records.translation.CodeFault.Reason;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTable.Entry;
import org.monarca.records.translation.CodeTableFile;

/**
 * What was typed on the page of a list: in field {@code g-0} a value that stands fast, in {@code
 * t-0} one that is typed, in {@code s-0} our code as it was kept when the page was shown, in {@code
 * o-0} our code. Of what was not changed nothing is said: somebody else may have.
 */
record CodeTableForm(String list, List<Line> lines) {

  /** More lines no page has. */
  private static final int MOST = 400;

  /** A line as it was sent. */
  record Line(String theirs, boolean given, String seen, String ours) {

    boolean isBlank() {
      return ours.isEmpty() && (given || theirs.isEmpty());
    }

    boolean isChanged() {
      return given ? !ours.equals(seen) : !isBlank();
    }
  }

  static CodeTableForm of(String list, Map<String, String> fields) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < MOST && fields.containsKey("o-" + i); i++) {
      boolean given = fields.containsKey("g-" + i);
      var theirs = fields.getOrDefault((given ? "g-" : "t-") + i, "");
      var ours = fields.getOrDefault("o-" + i, "").split(":", 2)[0].strip();
      var seen = fields.getOrDefault("s-" + i, "");
      lines.add(new Line(CodeTableFile.spelled(theirs), given, seen, ours));
    }
    return new CodeTableForm(list, List.copyOf(lines));
  }

  /** What is said of values, in the order of the page. */
  List<Entry> entries() {
    return lines.stream()
        .filter(line -> line.isChanged() && !line.isBlank())
        .map(line -> new Entry(list, line.theirs(), line.ours()))
        .toList();
  }

  /** Of which values something new is said, each as it is compared. */
  List<String> values() {
    return lines.stream()
        .filter(Line::isChanged)
        .map(line -> CodeTable.folded(line.theirs()))
        .toList();
  }

  /** The same beside a table that was kept meanwhile: what was not changed is as that has it. */
  CodeTableForm beside(CodeTable table) {
    var beside =
        lines.stream()
            .map(line -> {
              var there = there(table, line);
              return new Line(
                  line.theirs(), line.given(), there, line.isChanged() ? line.ours() : there);
            });
    return new CodeTableForm(list, beside.toList());
  }

  /** Where both that table and this form have changed something, what the table has, by line. */
  Map<Integer, String> changedBoth(CodeTable table) {
    var both = new LinkedHashMap<Integer, String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var there = there(table, line);
      if (line.isChanged() && !there.equals(line.seen()) && !there.equals(line.ours())) {
        both.put(i, there);
      }
    }
    return both;
  }

  private String there(CodeTable table, Line line) {
    var entry = table.meaning(list, line.theirs());
    return entry == null ? "" : entry.ours();
  }

  /** What is wrong, by the number of its line. */
  Map<Integer, CodeFault> faults() {
    var faults = new LinkedHashMap<Integer, CodeFault>();
    var seen = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.isBlank()) {
        var entry = new Entry(list, line.theirs(), line.ours());
        var twice = seen.putIfAbsent(CodeTable.folded(line.theirs()), i) != null;
        var itself = line.isChanged() ? CodeFault.reason(entry) : Optional.<Reason>empty();
        var reason = twice ? Optional.of(Reason.TWICE) : itself;
        if (reason.isPresent()) {
          faults.put(i, CodeFault.of(0, reason.get(), entry));
        }
      }
    }
    return faults;
  }
}
