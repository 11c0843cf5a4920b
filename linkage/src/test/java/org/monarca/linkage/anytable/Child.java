package org.monarca.linkage.anytable;

import java.util.List;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;

/** A child as one school writes it down, and short ways to say how another school does. */
record Child(
    String given,
    String surnames,
    String born,
    String sex,
    String town,
    String mother,
    String multiple) {

  static final List<Column> COLUMNS =
      List.of(
          Column.of("given", ColumnType.GIVEN_NAME),
          Column.of("surnames", ColumnType.FAMILY_NAME),
          Column.of("born", ColumnType.DATE),
          Column.of("sex", ColumnType.SEX),
          Column.of("town", ColumnType.PLACE),
          Column.of("mother", ColumnType.PARENT_1_GIVEN_NAME),
          Column.of("multiple", ColumnType.MULTIPLE_BIRTH));

  /** Of a family that no generated register has. */
  static Child aChild() {
    return new Child(
        "Ixchel", "Zubeldía Racancoj", "2014-03-22", "F", "Immokalee", "Graciela", "no");
  }

  Child named(String other) {
    return new Child(other, surnames, born, sex, town, mother, multiple);
  }

  Child ofFamily(String other) {
    return new Child(given, other, born, sex, town, mother, multiple);
  }

  Child born(String other) {
    return new Child(given, surnames, other, sex, town, mother, multiple);
  }

  Child ofSex(String other) {
    return new Child(given, surnames, born, other, town, mother, multiple);
  }

  Child from(String other) {
    return new Child(given, surnames, born, sex, other, mother, multiple);
  }

  Child ofMother(String other) {
    return new Child(given, surnames, born, sex, town, other, multiple);
  }

  Child ofMultipleBirth(String other) {
    return new Child(given, surnames, born, sex, town, mother, other);
  }

  List<String> values() {
    return List.of(given, surnames, born, sex, town, mother, multiple);
  }
}
