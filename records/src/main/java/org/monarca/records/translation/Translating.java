package org.monarca.records.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.Element;
import org.monarca.records.Header;
import org.monarca.records.MdeVersions;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.translation.CodeTable.Entry;

/**
 * One reading by a table of codes. A value that is a code of its list on the submission's day stays
 * what it is, and so does one of which the table says nothing; only these are looked up. Several
 * threads may translate; what was translated is counted.
 */
public final class Translating {

  private final Map<RecordKind, List<Column>> columns = new EnumMap<>(RecordKind.class);
  private final Map<Use, Counted> uses = new ConcurrentHashMap<>();
  private final Function<RecordKind, String> places;
  private final boolean idle;

  private Translating(CodeTable table, Catalogue day, Function<RecordKind, String> places) {
    this.places = places;
    this.idle = table.isEmpty();
    for (var kind : RecordKind.values()) {
      columns.put(
          kind,
          day.asKnown(kind).stream()
              .flatMap(element -> Column.of(element, table, day).stream())
              .toList());
    }
  }

  /**
   * @param header of what is read: its day says which codes there are
   * @param places what findings call the place of a row
   */
  public static Translating by(
      CodeTable table, Header header, Function<RecordKind, String> places) {
    return new Translating(table, MdeVersions.published().judging(header.createdDay()), places);
  }

  /** The child with our codes; the same one where nothing is translated. */
  public StudentRecord translated(StudentRecord sent) {
    if (idle) {
      return sent;
    }
    var student = translated(sent.student());
    List<Row> rows = null;
    for (int i = 0; i < sent.childRows().size(); i++) {
      var row = sent.childRows().get(i);
      var ours = translated(row);
      if (ours != row) {
        rows = rows == null ? new ArrayList<>(sent.childRows()) : rows;
        rows.set(i, ours);
      }
    }
    return rows == null && student == sent.student()
        ? sent
        : new StudentRecord(student, rows == null ? sent.childRows() : rows);
  }

  /** What was translated: one finding for each value of an element, with its number. */
  public List<Finding> findings() {
    return findings(row -> null);
  }

  /** As {@link #findings()}, each at the place where the first of the rows has it. */
  public List<Finding> findingsAtFirst() {
    return findings(Row::column);
  }

  private List<Finding> findings(Function<Row, @Nullable Long> column) {
    return uses.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Use.ORDER))
        .map(use -> finding(use.getKey(), use.getValue(), column))
        .toList();
  }

  private Finding finding(Use use, Counted counted, Function<Row, @Nullable Long> column) {
    var element = use.element();
    return new Finding(
        places.apply(element.kind()),
        0,
        column.apply(counted.first()),
        null,
        element.kind(),
        element.key(),
        use.entry().theirs(),
        Problem.CODE_TRANSLATED,
        List.of(Long.toString(counted.times().sum()), use.entry().ours()));
  }

  private Row translated(Row row) {
    Map<Element, String> sent = null;
    Map<Element, String> ours = null;
    for (var column : Objects.requireNonNull(columns.get(row.kind()))) {
      var value = row.value(column.element());
      var entry = value == null || row.mistyped(column.element()) ? null : column.meaning(value);
      if (value != null && entry != null) {
        sent = sent == null ? new HashMap<>() : sent;
        ours = ours == null ? new HashMap<>() : ours;
        sent.put(column.element(), value);
        ours.put(column.element(), entry.ours());
        count(new Use(column.element(), entry), row);
      }
    }
    return sent == null || ours == null
        ? row
        : row.with(ours, new AsSent(row, places.apply(row.kind()), Map.copyOf(sent)));
  }

  private void count(Use use, Row row) {
    uses.computeIfAbsent(use, first -> new Counted(row, new LongAdder())).times().increment();
  }

  /** An entry where it was used. */
  private record Use(Element element, Entry entry) {

    static final Comparator<Use> ORDER =
        Comparator.comparing((Use use) -> use.element().kind())
            .thenComparing(use -> use.element().index())
            .thenComparing(use -> use.entry().theirs());
  }

  /**
   * How often.
   *
   * @param first of several threads any
   */
  private record Counted(Row first, LongAdder times) {}

  /** An element of which the table says something. */
  private record Column(Element element, CodeList codes, Map<String, Entry> entries) {

    static Optional<Column> of(Element element, CodeTable table, Catalogue day) {
      var list = CodeTable.listOf(element);
      if (list == null || table.byValue(list).isEmpty()) {
        return Optional.empty();
      }
      var codes = day.codeList(list);
      var entries = new HashMap<>(table.byValue(list));
      entries.values().removeIf(entry -> !codes.contains(entry.ours()));
      return Optional.of(new Column(element, codes, Map.copyOf(entries)));
    }

    @Nullable Entry meaning(String value) {
      return codes.contains(value) ? null : entries.get(CodeTable.folded(value));
    }
  }
}
