package org.monarca.linkage.anytable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.table.TableLinkage;
import org.monarca.linkage.weigh.Model;

/** Records of children in some order; each keeps its number wherever it stands. */
final class Register {

  private final List<Column> columns;
  private final List<Integer> numbers;
  private final List<List<String>> rows;

  private Register(List<Column> columns, List<Integer> numbers, List<List<String>> rows) {
    this.columns = columns;
    this.numbers = numbers;
    this.rows = rows;
  }

  static Register of(List<Child> children) {
    return of(Child.COLUMNS, children.stream().map(Child::values).toList());
  }

  static Register of(List<Column> columns, List<List<String>> rows) {
    return new Register(columns, IntStream.range(0, rows.size()).boxed().toList(), rows);
  }

  /** Some hundred records of families that are always the same. */
  static Register ofFamilies(int families) {
    return of(new Families(11).records(families));
  }

  int size() {
    return rows.size();
  }

  List<Column> columns() {
    return columns;
  }

  /** The same, and these children behind. */
  Register with(Child... more) {
    var all = new ArrayList<>(rows);
    for (var child : more) {
      all.add(child.values());
    }
    return new Register(columns, IntStream.range(0, all.size()).boxed().toList(), all);
  }

  /** The same records in another order. */
  Register shuffled(long seed) {
    return inOrder(order(rows.size(), seed));
  }

  Register reversed() {
    return inOrder(IntStream.range(0, rows.size()).boxed().toList().reversed());
  }

  private Register inOrder(List<Integer> order) {
    return new Register(
        columns, order.stream().map(numbers::get).toList(), order.stream().map(rows::get).toList());
  }

  /** The same records with their columns in another order. */
  Register withColumnsShuffled(long seed) {
    var order = order(columns.size(), seed);
    return new Register(
        order.stream().map(columns::get).toList(),
        numbers,
        rows.stream().map(row -> order.stream().map(row::get).toList()).toList());
  }

  /** With one more column, in which one value stands everywhere. */
  Register withColumn(Column column, String value) {
    var more = new ArrayList<>(columns);
    more.add(column);
    return new Register(
        more,
        numbers,
        rows.stream()
            .map(row -> {
              var longer = new ArrayList<>(row);
              longer.add(value);
              return List.copyOf(longer);
            })
            .toList());
  }

  /** With the values of one column written otherwise. */
  Register with(Column column, int place, Map<String, String> otherwise) {
    var others = new ArrayList<>(columns);
    others.set(place, column);
    return new Register(
        others,
        numbers,
        rows.stream()
            .map(row -> {
              var changed = new ArrayList<>(row);
              changed.set(place, otherwise.getOrDefault(row.get(place), row.get(place)));
              return List.copyOf(changed);
            })
            .toList());
  }

  PeopleTable table() {
    var table = new PeopleTable(columns);
    rows.forEach(table::add);
    return table;
  }

  Linked linked() {
    return new TableLinkage(1, 2).link(table(), null);
  }

  Linked linkedBy(Model model) {
    return new TableLinkage(1, 2).link(table(), model);
  }

  /** Who is who: the numbers of each person's records. */
  Set<Set<Integer>> people(Linked linked) {
    var people = new TreeMap<Integer, Set<Integer>>();
    for (int row = 0; row < rows.size(); row++) {
      people.computeIfAbsent(linked.clusters()[row], key -> new TreeSet<>()).add(numbers.get(row));
    }
    return new HashSet<>(people.values());
  }

  /** The weight of each pair of records, by their numbers. */
  Map<Set<Integer>, Double> weights(Linked linked) {
    var weights = new HashMap<Set<Integer>, Double>();
    var pairs = linked.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      weights.put(
          Set.of(numbers.get(pairs.earlier(pair)), numbers.get(pairs.later(pair))),
          pairs.weight(pair));
    }
    return weights;
  }

  private static List<Integer> order(int size, long seed) {
    var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
