package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of people, column by column; each different value of a column is kept once. Made row by
 * row, then read by any number of threads.
 */
public final class PeopleTable {

  private final List<Column> columns;
  private final Values[] values;
  private int size;

  public PeopleTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.values = columns.stream().map(column -> new Values()).toArray(Values[]::new);
  }

  /** Adds a person, whose number is the size so far: one value a column, null or blank unknown. */
  public void add(List<@Nullable String> row) {
    if (row.size() != values.length) {
      throw new IllegalArgumentException(
          "a row of " + row.size() + " values for " + values.length + " columns");
    }
    for (int i = 0; i < values.length; i++) {
      var value = row.get(i);
      values[i].add(size, value == null ? "" : value.strip());
    }
    size++;
  }

  public int size() {
    return size;
  }

  public List<Column> columns() {
    return columns;
  }

  /** What stands in a row, empty where unknown. */
  public String value(int column, int row) {
    return values[column].texts.get(values[column].codes[row]);
  }

  /** Which of the column's different values stands in a row; 0 is the unknown one. */
  int code(int column, int row) {
    return values[column].codes[row];
  }

  /** The different values of a column, the unknown one first. */
  List<String> distinct(int column) {
    return values[column].texts;
  }

  /** How often each of the different values stands in the column. */
  int[] counts(int column) {
    var counts = new int[values[column].texts.size()];
    for (int row = 0; row < size; row++) {
      counts[values[column].codes[row]]++;
    }
    return counts;
  }

  /** The first row in which that one of the column's different values stands. */
  int firstRow(int column, int code) {
    int row = 0;
    while (values[column].codes[row] != code) {
      row++;
    }
    return row;
  }

  private static final class Values {
    private final Map<String, Integer> known = new HashMap<>(Map.of("", 0));
    private final List<String> texts = new ArrayList<>(List.of(""));
    private int[] codes = new int[16];

    void add(int row, String text) {
      if (row == codes.length) {
        codes = Arrays.copyOf(codes, 2 * row);
      }
      var code = known.putIfAbsent(text, texts.size());
      if (code == null) {
        codes[row] = texts.size();
        texts.add(text);
      } else {
        codes[row] = code;
      }
    }
  }
}
