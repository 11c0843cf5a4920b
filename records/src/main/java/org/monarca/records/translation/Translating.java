package org.monarca.records.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.Header;
import org.monarca.records.MdeVersions;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * One reading by a table of codes. A value that is a code of its list on the submission's day stays
 * what it is, and so does one of which the table says nothing; only these are looked up. Several
 * threads may translate; what was translated is counted.
 */
public final class Translating {

  private final Map<RecordKind, List<Column>> columns;
  private final Function<RecordKind, String> places;
  private final Map<Meaning, Used> used = new ConcurrentHashMap<>();

  private Translating(Map<RecordKind, List<Column>> columns, Function<RecordKind, String> places) {
    this.columns = columns;
    this.places = places;
  }

  /**
   * @param header of what is read: its day says which codes there are
   * @param places what findings call the place of a row
   */
  public static Translating by(
      CodeTable table, Header header, Function<RecordKind, String> places) {
    return new Translating(
        table.isEmpty()
            ? Map.of()
            : table.columns(MdeVersions.published().judging(header.createdDay())),
        places);
  }

  /** The child with our codes; the same one where nothing is translated. */
  public StudentRecord translated(StudentRecord sent) {
    if (columns.isEmpty()) {
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

  /** The child as it was before it was translated by whomever. */
  public static StudentRecord asSent(StudentRecord child) {
    return new StudentRecord(
        AsSent.row(child.student()), child.childRows().stream().map(AsSent::row).toList());
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
    return used.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Meaning.ORDER))
        .map(one -> finding(one.getKey(), one.getValue(), column))
        .toList();
  }

  private Finding finding(Meaning meaning, Used used, Function<Row, @Nullable Long> column) {
    var element = meaning.element();
    return new Finding(
        places.apply(element.kind()),
        0,
        column.apply(used.first()),
        null,
        element.kind(),
        element.key(),
        meaning.entry().theirs(),
        Problem.CODE_TRANSLATED,
        List.of(Long.toString(used.times().sum()), meaning.entry().ours()));
  }

  /** The row with our codes; null where nothing is translated. */
  private @Nullable Row ours(Row row) {
    Map<Element, String> sent = null;
    Map<Element, String> ours = null;
    for (var column : Objects.requireNonNull(columns.get(row.kind()))) {
      var element = column.element();
      var value = row.value(element);
      var meaning =
          value == null || row.mistyped(element)
              ? null
              : column.meaning(value, country(column, row, ours));
      if (value != null && meaning != null) {
        sent = sent == null ? new HashMap<>() : sent;
        ours = ours == null ? new HashMap<>() : ours;
        sent.put(element, value);
        ours.put(element, meaning.entry().ours());
        used.computeIfAbsent(meaning, none -> new Used(row)).times().increment();
      }
    }
    return sent == null || ours == null
        ? null
        : row.with(ours, new AsSent(row, places.apply(row.kind()), Map.copyOf(sent)));
  }

  /** Of the column's place, as it is translated. */
  private static @Nullable String country(
      Column column, Row row, @Nullable Map<Element, String> ours) {
    var country = column.country();
    if (country == null) {
      return null;
    }
    var translated = ours == null ? null : ours.get(country);
    return translated == null ? row.value(country) : translated;
  }

  /**
   * How often something was translated.
   *
   * @param first of the rows that have it
   */
  private record Used(Row first, LongAdder times) {

    Used(Row first) {
      this(first, new LongAdder());
    }
  }
}
