package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.names.Nicknames;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.ParentsFeature;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.work.Workers;

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

  private final WordBook givenBook =
      new WordBook(NameFrequencies.givenNames(), Nicknames.standard());
  private final WordBook familyBook;
  private final NameGroup given;
  private final NameGroup family;
  private final NameGroup full;
  private final List<NameGroup> ofParents = new ArrayList<>();
  private final ParentColumns parents = new ParentColumns();
  private final boolean haveParents;

  NameColumns(PeopleTable table, Workers workers) {
    this.familyBook = new WordBook(NameFrequencies.surnames(), Nicknames.none());
    this.given = new NameGroup(table, GIVEN, NameWords::given, givenBook, workers);
    this.family = new NameGroup(table, FAMILY, NameWords::surname, familyBook, workers);
    this.full = new NameGroup(table, FULL, NameWords::surname, familyBook, workers);
    for (var type : List.of(ColumnType.PARENT_1_GIVEN_NAME, ColumnType.PARENT_2_GIVEN_NAME)) {
      ofParents.add(new NameGroup(table, EnumSet.of(type), NameWords::given, givenBook, workers));
    }
    for (var type : List.of(ColumnType.PARENT_1_FAMILY_NAME, ColumnType.PARENT_2_FAMILY_NAME)) {
      ofParents.add(
          new NameGroup(table, EnumSet.of(type), NameWords::surname, familyBook, workers));
    }
    this.haveParents = ofParents.stream().anyMatch(NameGroup::exists);
    var groups = new ArrayList<>(List.of(given, family, full));
    groups.addAll(ofParents);
    groups.forEach(NameGroup::describe);
    workers.all(groups.size(), group -> groups.get(group).number());
    if (haveParents) {
      parents.number(
          table.size(), ofParents.get(0), ofParents.get(2), ofParents.get(1), ofParents.get(3));
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
    if (family.exists()) {
      features.add(NameFeature.surnames());
    }
    if (given.exists()) {
      features.add(NameFeature.given());
    }
    if (full.exists()) {
      features.add(NameFeature.full());
    }
    if (haveParents) {
      features.add(new ParentsFeature());
    }
    return features;
  }

  Profile profile(int row, int[] codes) {
    return new Profile(
        given.names(row), family.names(row), fullName(row), parents.of(row), Place.UNKNOWN, codes);
  }

  /** Without what stands in the given names and surnames of the row: nothing is evidence twice. */
  private Names fullName(int row) {
    var whole = full.names(row);
    if (whole.isEmpty() || !(given.exists() || family.exists())) {
      return whole;
    }
    var rest =
        whole.words().stream()
            .filter(word -> !given.names(row).contains(word) && !family.names(row).contains(word))
            .toList();
    return rest.isEmpty() ? Names.NONE : new Names(rest);
  }

  /** A number that people of one surname, or one name, have in common, spread over all. */
  int spread(int row) {
    var known =
        family.exists() ? family.names(row) : full.exists() ? full.names(row) : given.names(row);
    return known.isEmpty() ? 0 : known.word(0).sound().hashCode() * 0x9e3779b9;
  }
}
