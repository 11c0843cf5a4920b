package org.monarca.records.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Wording;
import org.monarca.records.bundle.CsvRows;
import org.monarca.records.mapping.Names;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * A table of a sample.
 *
 * @param file its name
 * @param rows without the heading, as far as it could be read
 * @param first a few of them
 * @param problem why it was read no further; null when it was read to its end
 */
public record SampleTable(
    String file,
    List<SampleColumn> columns,
    long rows,
    List<List<String>> first,
    @Nullable Finding problem) {

  private static final int SHOWN = 3;

  /** Reads it as it is written. */
  public static SampleTable read(String file, byte[] table, Writing writing) {
    try {
      return new Reading(file, writing.rows(table)).table();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As whoever reads the table finds it: by its very name, else by the letters and digits of it.
   */
  public Optional<SampleColumn> column(String name) {
    var same = columns.stream().filter(column -> column.name().equals(name)).findFirst();
    if (same.isPresent()) {
      return same;
    }
    var alike =
        columns.stream().filter(column -> Names.areAlike(column.name(), name)).limit(2).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  /** One reading of a table. */
  private static final class Reading {

    private final String file;
    private final CsvRows csv;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private long rows;

    Reading(String file, CsvRows csv) {
      this.file = file;
      this.csv = csv;
    }

    SampleTable table() throws IOException {
      if (csv.next()) {
        for (int i = 0; i < csv.size(); i++) {
          tallies.add(new Tally(csv.value(i).strip()));
        }
        while (csv.next()) {
          rows++;
          row();
        }
      }
      var columns =
          tallies.stream().filter(tally -> !tally.name.isEmpty()).map(Tally::column).toList();
      return new SampleTable(file, columns, rows, List.copyOf(first), problem());
    }

    private void row() {
      var values = new ArrayList<String>();
      for (int i = 0; i < Math.min(csv.size(), tallies.size()); i++) {
        var value = Wording.clean(csv.value(i));
        tallies.get(i).count(value == null ? "" : value);
        values.add(value == null ? "" : value);
      }
      if (first.size() < SHOWN) {
        first.add(List.copyOf(values));
      }
    }

    private @Nullable Finding problem() {
      var broken = csv.problem();
      if (broken != null) {
        return Finding.ofFile(file, csv.line(), broken, Integer.toString(Writing.MOST_ROW_BYTES));
      }
      return tallies.isEmpty() ? Finding.ofFile(file, 0, Problem.EMPTY_FILE) : null;
    }
  }

  /** What stands in a column. */
  private static final class Tally {

    private final String name;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private long filled;
    private int longest;
    private boolean more;

    Tally(String name) {
      this.name = name;
    }

    void count(String value) {
      if (value.isEmpty()) {
        return;
      }
      filled++;
      longest = Math.max(longest, value.codePointCount(0, value.length()));
      if (values.containsKey(value) || values.size() < SampleColumn.MOST_VALUES) {
        values.merge(value, 1, Integer::sum);
      } else {
        more = true;
      }
    }

    SampleColumn column() {
      return new SampleColumn(name, filled, values, more, longest);
    }
  }
}
