package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.monarca.linkage.measure.Partition;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.PeopleTable;

/**
 * Records of made-up children such as States send, many of them several times and with slips, among
 * brothers, sisters and twins. Names are as frequent as they are. The same for the same size.
 */
final class StudentTable {

  static final List<Column> COLUMNS =
      List.of(
          Column.of("first_name", ColumnType.GIVEN_NAME),
          Column.of("surname1", ColumnType.FAMILY_NAME_1),
          Column.of("surname2", ColumnType.FAMILY_NAME_2),
          Column.of("dob", ColumnType.DATE),
          Column.of("sex", ColumnType.SEX),
          Column.of("birth_place", ColumnType.PLACE),
          Column.of("mother_first", ColumnType.PARENT_1_GIVEN_NAME),
          Column.of("mult_birth", ColumnType.MULTIPLE_BIRTH),
          Column.of("grade", ColumnType.CATEGORY),
          Column.of("state", ColumnType.SOURCE));

  private static final double AGAIN = 0.42;
  private static final int MOST = 7;

  private final PeopleTable people;
  private final int[] children;

  private StudentTable(PeopleTable people, int[] children) {
    this.people = people;
    this.children = children;
  }

  static StudentTable of(int records) {
    var random = new Random(20_26);
    var families = new Families(random);
    var clerk = new Clerk(random);
    var inOrder = new PeopleTable(COLUMNS);
    var children = new int[records];
    int child = 0;
    while (inOrder.size() < records) {
      for (var next : families.next()) {
        int times = times(random);
        for (int time = 0; time < times && inOrder.size() < records; time++) {
          children[inOrder.size()] = child;
          inOrder.add(time == 0 ? clerk.first(next) : clerk.later(next));
        }
        child++;
      }
    }
    return new StudentTable(inOrder, children).shuffled(random);
  }

  /** How often a child is sent. */
  private static int times(Random random) {
    int times = 1;
    while (times < MOST && random.nextDouble() < AGAIN) {
      times++;
    }
    return times;
  }

  private StudentTable shuffled(Random random) {
    var order = new ArrayList<>(IntStream.range(0, children.length).boxed().toList());
    Collections.shuffle(order, random);
    var shuffled = new PeopleTable(COLUMNS);
    order.forEach(record -> shuffled.add(row(record)));
    return new StudentTable(
        shuffled, order.stream().mapToInt(record -> children[record]).toArray());
  }

  int size() {
    return children.length;
  }

  List<String> row(int record) {
    return IntStream.range(0, COLUMNS.size())
        .mapToObj(column -> people.value(column, record))
        .toList();
  }

  /** The records of each child together. */
  Partition truth() {
    return Partition.of(Arrays.stream(children).boxed().toList());
  }

  PeopleTable people() {
    return people;
  }
}
