package org.monarca.records.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
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
    var student = ours(sent.student());
    List<Row> rows = null;
    for (int i = 0; i < sent.childRows().size(); i++) {
      var row = ours(sent.childRows().get(i));
      if (row != null) {
        rows = rows == null ? new ArrayList<>(sent.childRows()) : rows;
        rows.set(i, row);
      }
    }
    return student == null && rows == null
        ? sent
        : new StudentRecord(
            student == null ? sent.student() : student, rows == null ? sent.childRows() : rows);
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
    return columns.values().stream()
        .flatMap(List::stream)
        .flatMap(Column::used)
        .map(meaning -> finding(meaning, column))
        .toList();
  }

  private Finding finding(Meaning meaning, Function<Row, @Nullable Long> column) {
    var element = meaning.element;
    return new Finding(
        places.apply(element.kind()),
        0,
        column.apply(Objects.requireNonNull(meaning.first)),
        null,
        element.kind(),
        element.key(),
        meaning.entry.theirs(),
        Problem.CODE_TRANSLATED,
        List.of(Long.toString(meaning.times.sum()), meaning.entry.ours()));
  }

  /** The row with our codes; null where nothing is translated. */
  private @Nullable Row ours(Row row) {
    Map<Element, String> sent = null;
    Map<Element, String> ours = null;
    for (var column : Objects.requireNonNull(columns.get(row.kind()))) {
      var element = column.element();
      var value = row.value(element);
      var meaning = value == null || row.mistyped(element) ? null : column.meaning(value);
      if (value != null && meaning != null) {
        sent = sent == null ? new HashMap<>() : sent;
        ours = ours == null ? new HashMap<>() : ours;
        sent.put(element, value);
        ours.put(element, meaning.entry.ours());
        meaning.count(row);
      }
    }
    return sent == null || ours == null
        ? null
        : row.with(ours, new AsSent(row, places.apply(row.kind()), Map.copyOf(sent)));
  }

  /** An entry of the table where it stands for values of one element. */
  private static final class Meaning {

    private final Element element;
    private final Entry entry;
    private final LongAdder times = new LongAdder();
    private volatile @Nullable Row first;

    Meaning(Element element, Entry entry) {
      this.element = element;
      this.entry = entry;
    }

    void count(Row row) {
      if (first == null) {
        first = row;
      }
      times.increment();
    }
  }

  /**
   * An element of which the table says something.
   *
   * @param codes of its list on the day
   * @param meanings by value, as it is compared
   */
  private record Column(Element element, CodeList codes, Map<String, Meaning> meanings) {

    static Optional<Column> of(Element element, CodeTable table, Catalogue day) {
      var list = CodeTable.listOf(element);
      if (list == null || table.byValue(list).isEmpty()) {
        return Optional.empty();
      }
      var codes = day.codeList(list);
      var meanings = new HashMap<String, Meaning>();
      table
          .byValue(list)
          .forEach((value, entry) -> {
            if (codes.contains(entry.ours())) {
              meanings.put(value, new Meaning(element, entry));
            }
          });
      return Optional.of(new Column(element, codes, meanings));
    }

    @Nullable Meaning meaning(String value) {
      return codes.contains(value) ? null : meanings.get(CodeTable.folded(value));
    }

    /** Those that stood for something, by the State's value. */
    Stream<Meaning> used() {
      return meanings.values().stream()
          .filter(meaning -> meaning.first != null)
          .sorted(Comparator.comparing(meaning -> meaning.entry.theirs()));
    }
  }
}
