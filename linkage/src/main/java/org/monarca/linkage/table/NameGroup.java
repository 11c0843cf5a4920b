package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.work.Pieces;
import org.monarca.linkage.work.Workers;

/**
 * The columns of a table that hold names of one kind, in the order of their types, put together to
 * the names of each row. Different names are numbered; 0 are those that say nothing.
 */
final class NameGroup {

  private final PeopleTable table;
  private final int[] columns;
  private final WordBook book;
  private final List<List<List<String>>> texts = new ArrayList<>();
  private final List<Names[]> ofColumns = new ArrayList<>();
  private int[] numbers = new int[0];
  private Names[] different = {Names.NONE};

  NameGroup(
      PeopleTable table,
      Set<ColumnType> types,
      Function<String, List<String>> split,
      WordBook book,
      Workers workers) {
    this.table = table;
    this.columns = types.stream().flatMapToInt(type -> columns(table, type)).toArray();
    this.book = book;
    for (int column : columns) {
      var ofColumn = split(table.distinct(column), split, workers);
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

  private static List<List<String>> split(
      List<String> values, Function<String, List<String>> split, Workers workers) {
    var pieces = Pieces.of(values.size());
    var done =
        workers.each(
            pieces.count(),
            piece ->
                values.subList(pieces.begin(piece), pieces.end(piece)).stream()
                    .map(split)
                    .toList());
    return done.stream().flatMap(List::stream).toList();
  }

  boolean exists() {
    return columns.length > 0;
  }

  /** To be done once all groups have counted their words. */
  void describe() {
    for (var ofColumn : texts) {
      ofColumns.add(ofColumn.stream().map(this::names).toArray(Names[]::new));
    }
    texts.clear();
  }

  /** To be done once the words are described; different groups may do so at once. */
  void number() {
    numbers = new int[table.size()];
    for (int i = 0; i < columns.length; i++) {
      different = i == 0 ? numberedAlone() : numberedWith(columns[i], ofColumns.get(i));
    }
  }

  private Names[] numberedAlone() {
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = table.code(columns[0], row);
    }
    return ofColumns.getFirst();
  }

  private Names[] numberedWith(int column, Names[] ofColumn) {
    var pairs = new NumberPairs();
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = pairs.number(numbers[row], table.code(column, row));
    }
    var together = new Names[pairs.size()];
    for (int number = 0; number < together.length; number++) {
      together[number] =
          different[pairs.first(number)].and(ofColumn[pairs.second(number)], NameWords.MOST);
    }
    return together;
  }

  private Names names(List<String> texts) {
    if (texts.isEmpty()) {
      return Names.NONE;
    }
    var words = new ArrayList<Word>(texts.size());
    for (int i = 0; i < texts.size() && i < NameWords.MOST; i++) {
      words.add(book.word(texts.get(i)));
    }
    return new Names(words);
  }

  /** The number of a row's names. */
  int number(int row) {
    return numbers[row];
  }

  /** The names of a row. */
  Names names(int row) {
    return different[numbers[row]];
  }

  /** The names by their numbers. */
  Names[] different() {
    return different;
  }
}
