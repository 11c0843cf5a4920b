package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.names.Nicknames;

/** The columns of a table that hold names, put together to the names of each row. */
final class NameColumns {

  private static final Set<ColumnType> GIVEN =
      EnumSet.of(ColumnType.GIVEN_NAME, ColumnType.MIDDLE_NAME);
  private static final Set<ColumnType> FAMILY =
      EnumSet.of(ColumnType.FAMILY_NAME, ColumnType.FAMILY_NAME_1, ColumnType.FAMILY_NAME_2);
  private static final Set<ColumnType> FULL = EnumSet.of(ColumnType.FULL_NAME);
  private static final Set<ColumnType> PARENTS_GIVEN =
      EnumSet.of(ColumnType.PARENT_1_GIVEN_NAME, ColumnType.PARENT_2_GIVEN_NAME);
  private static final Set<ColumnType> PARENTS_FAMILY =
      EnumSet.of(ColumnType.PARENT_1_FAMILY_NAME, ColumnType.PARENT_2_FAMILY_NAME);

  private final PeopleTable table;
  private final WordBook givenBook =
      new WordBook(NameFrequencies.givenNames(), Nicknames.standard());
  private final WordBook familyBook;
  private final Group given;
  private final Group family;
  private final Group full;
  private final List<Group> parents = new ArrayList<>();

  NameColumns(PeopleTable table) {
    this.table = table;
    this.familyBook = new WordBook(NameFrequencies.surnames(), Nicknames.none());
    this.given = new Group(GIVEN, NameWords::given, givenBook);
    this.family = new Group(FAMILY, NameWords::surname, familyBook);
    this.full = new Group(FULL, NameWords::surname, familyBook);
    for (var type : List.of(ColumnType.PARENT_1_GIVEN_NAME, ColumnType.PARENT_2_GIVEN_NAME)) {
      parents.add(new Group(EnumSet.of(type), NameWords::given, givenBook));
    }
    for (var type : List.of(ColumnType.PARENT_1_FAMILY_NAME, ColumnType.PARENT_2_FAMILY_NAME)) {
      parents.add(new Group(EnumSet.of(type), NameWords::surname, familyBook));
    }
  }

  static boolean isName(ColumnType type) {
    return GIVEN.contains(type)
        || FAMILY.contains(type)
        || FULL.contains(type)
        || PARENTS_GIVEN.contains(type)
        || PARENTS_FAMILY.contains(type);
  }

  List<Feature> features() {
    var features = new ArrayList<Feature>();
    if (given.exists()) {
      features.add(NameFeature.given());
    }
    if (family.exists()) {
      features.add(NameFeature.surnames());
    }
    if (full.exists()) {
      features.add(NameFeature.full());
    }
    if (parents.stream().anyMatch(Group::exists)) {
      features.add(new ParentsFeature());
    }
    return features;
  }

  Row row(int row, int[] codes) {
    return new Row(given.names(row), family.names(row), full.names(row), parents(row), codes);
  }

  private List<Parent> parents(int row) {
    var first = new Parent(parents.get(0).names(row), parents.get(2).names(row));
    var second = new Parent(parents.get(1).names(row), parents.get(3).names(row));
    if (second.isUnknown()) {
      return first.isUnknown() ? List.of() : List.of(first);
    }
    return first.isUnknown() ? List.of(second) : List.of(first, second);
  }

  /** The columns of one kind, in the order of their types. */
  private final class Group {

    private final List<Integer> columns;
    private final List<List<List<String>>> words = new ArrayList<>();
    private final WordBook book;
    private final Map<Long, Names> met = new HashMap<>();

    Group(Set<ColumnType> types, Function<String, List<String>> split, WordBook book) {
      this.columns = types.stream().flatMap(type -> columns(type).boxed()).toList();
      this.book = book;
      for (int column : columns) {
        var ofColumn = table.distinct(column).stream().map(split).toList();
        var counts = table.counts(column);
        for (int i = 0; i < counts.length; i++) {
          book.count(ofColumn.get(i), counts[i]);
        }
        words.add(ofColumn);
      }
    }

    private IntStream columns(ColumnType type) {
      return IntStream.range(0, table.columns().size())
          .filter(column -> table.columns().get(column).type() == type);
    }

    boolean exists() {
      return !columns.isEmpty();
    }

    Names names(int row) {
      return switch (columns.size()) {
        case 0 -> Names.NONE;
        case 1 -> met.computeIfAbsent(code(0, row), key -> together(row));
        case 2 -> met.computeIfAbsent(code(0, row) << 32 | code(1, row), key -> together(row));
        default -> together(row);
      };
    }

    private long code(int place, int row) {
      return table.code(columns.get(place), row);
    }

    private Names together(int row) {
      var all = new ArrayList<String>();
      for (int i = 0; i < columns.size(); i++) {
        all.addAll(words.get(i).get((int) code(i, row)));
      }
      return book.names(List.copyOf(all.subList(0, Math.min(all.size(), NameWords.MOST))));
    }
  }
}
