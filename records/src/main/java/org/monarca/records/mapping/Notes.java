package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * What a mapping sets, leaves out and passes over; each is said once, with its number, records with
 * the line of the first.
 */
final class Notes {

  /** Of files and columns; nobody reads more. */
  private static final int MOST = 200;

  private final Map<About, Long> set = new LinkedHashMap<>();
  private final Map<About, Left> leftOut = new LinkedHashMap<>();
  private final Set<Finding> passedOver = new LinkedHashSet<>();
  private final Map<Records, Counted> records = new LinkedHashMap<>();

  /** Where something was set or left out. */
  private record About(String file, RecordKind kind, Element element, String text) {}

  /** Records of a file that do not come in as a table's. */
  private record Records(Problem problem, String file, String table, String column) {}

  /** How many, and where the first of them stands. */
  private record Counted(long times, long line) {}

  /** How often, and the first of them. */
  private record Left(long times, String first) {

    Left oneMore() {
      return new Left(times + 1, first);
    }
  }

  void set(String file, Element element, RecordKind kind, String value) {
    set.merge(new About(file, kind, element, value), 1L, Long::sum);
  }

  void leftOut(String file, Element element, RecordKind kind, String column, String value) {
    leftOut.compute(
        new About(file, kind, element, column),
        (about, before) -> before == null ? new Left(1, value) : before.oneMore());
  }

  /** A record that does not meet a condition. */
  void unmet(String file, Table table, Table.Condition condition, long line) {
    count(
        new Records(Problem.RECORDS_NOT_MEANT, file, table.name(), condition.value().name()), line);
  }

  /** A record that says something else than the one before it, which counts. */
  void repeated(Places.Place place, long line) {
    var table = place.table();
    count(new Records(Problem.RECORDS_REPEATED, place.file(), table.name(), ""), line);
  }

  /** A column that the mapping names and the file lacks, where that is allowed. */
  void columnMissing(String file, Table table, String columns) {
    passOver(Finding.ofFile(file, 1, Problem.MAPPED_COLUMN_ABSENT, columns, table.name()));
  }

  void columnPassedOver(String file, String column) {
    passOver(Finding.ofFile(file, 1, Problem.COLUMN_NOT_MAPPED, column));
  }

  void filePassedOver(String file) {
    passOver(Finding.ofFile(file, 0, Problem.FILE_NOT_MAPPED, file));
  }

  List<Finding> findings() {
    var findings = new ArrayList<Finding>(passedOver);
    set.forEach((about, times) ->
        findings.add(finding(about, about.text(), Problem.SET_BY_MAPPING, Long.toString(times))));
    leftOut.forEach((about, left) ->
        findings.add(
            finding(
                about,
                left.first(),
                Problem.VALUES_LEFT_OUT,
                Long.toString(left.times()),
                about.text())));
    records.forEach((about, counted) -> findings.add(finding(about, counted)));
    return List.copyOf(findings);
  }

  private void count(Records about, long line) {
    records.merge(
        about,
        new Counted(1, line),
        (before, one) -> new Counted(before.times() + 1, Math.min(before.line(), one.line())));
  }

  private static Finding finding(Records about, Counted counted) {
    var times = Long.toString(counted.times());
    var said = about.column().isEmpty() ? about.table() : about.column();
    return Finding.ofFile(about.file(), counted.line(), about.problem(), times, said);
  }

  private void passOver(Finding finding) {
    if (passedOver.size() < MOST) {
      passedOver.add(finding);
    }
  }

  private static Finding finding(About about, String value, Problem problem, String... details) {
    return new Finding(
        about.file(),
        0,
        null,
        null,
        about.kind(),
        about.element().key(),
        value,
        problem,
        List.of(details));
  }
}
