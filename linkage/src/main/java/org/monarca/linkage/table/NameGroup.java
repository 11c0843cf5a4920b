package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.names.NameWords;

/**
 * The columns of a table that hold names of one kind, in the order of their types, put together to
 * the names of each row. Names that occur again are the same object.
 */
final class NameGroup {

  private final PeopleTable table;
  private final int[] columns;
  private final List<List<List<String>>> texts = new ArrayList<>();
  private final List<List<List<Word>>> words = new ArrayList<>();
  private final WordBook book;
  private final NamesByCodes met = new NamesByCodes();

  NameGroup(
      PeopleTable table,
      Set<ColumnType> types,
      Function<String, List<String>> split,
      WordBook book) {
    this.table = table;
    this.columns = types.stream().flatMapToInt(type -> columns(table, type)).toArray();
    this.book = book;
    for (int column : columns) {
      var ofColumn = table.distinct(column).stream().map(split).toList();
      var counts = table.counts(column);
      for (int i = 0; i < counts.length; i++) {
        book.count(ofColumn.get(i), counts[i]);
      }
      texts.add(ofColumn);
    }
  }

  private static IntStream columns(PeopleTable table, ColumnType type) {
    return IntStream.range(0, table.columns().size())
        .filter(column -> table.columns().get(column).type() == type);
  }

  boolean exists() {
    return columns.length > 0;
  }

  /** To be done once all groups have counted their words. */
  void describe() {
    for (var ofColumn : texts) {
      words.add(ofColumn.stream().map(value -> value.stream().map(book::word).toList()).toList());
    }
  }

  Names names(int row) {
    long key = 0;
    for (int column : columns) {
      key = key << 32 | table.code(column, row);
    }
    if (key == 0) {
      return columns.length > 2 ? together(row) : Names.NONE;
    }
    if (columns.length > 2) {
      return together(row);
    }
    var known = met.get(key);
    if (known == null) {
      known = together(row);
      met.put(key, known);
    }
    return known;
  }

  private Names together(int row) {
    var all = new ArrayList<Word>();
    for (int i = 0; i < columns.length; i++) {
      all.addAll(words.get(i).get(table.code(columns[i], row)));
    }
    return all.isEmpty()
        ? Names.NONE
        : new Names(all.subList(0, Math.min(all.size(), NameWords.MOST)));
  }

  /** A hash table with open addressing, for a million names that would be boxed otherwise. */
  private static final class NamesByCodes {
    private long[] keys = new long[1024];
    private @Nullable Names[] values = new Names[1024];
    private int size;

    @Nullable Names get(long key) {
      return values[place(key)];
    }

    void put(long key, Names value) {
      if (2 * size > keys.length) {
        grow();
      }
      int place = place(key);
      keys[place] = key;
      values[place] = value;
      size++;
    }

    private int place(long key) {
      int mask = keys.length - 1;
      long mixed = key * 0x9e3779b97f4a7c15L;
      int place = (int) (mixed >>> 32) & mask;
      while (values[place] != null && keys[place] != key) {
        place = (place + 1) & mask;
      }
      return place;
    }

    private void grow() {
      var oldKeys = keys;
      var oldValues = values;
      keys = new long[2 * oldKeys.length];
      values = new Names[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldValues[i] != null) {
          int place = place(oldKeys[i]);
          keys[place] = oldKeys[i];
          values[place] = oldValues[i];
        }
      }
    }
  }
}
