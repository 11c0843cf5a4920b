package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;

/** The columns of a table that hold parents' names, put together to the parents of each row. */
final class ParentColumns {

  private static final Parent UNKNOWN = new Parent(Names.NONE, Names.NONE);

  private int[] numbers = new int[0];
  private List<List<Parent>> different = List.of(List.of());

  /** Numbers the parents of so many rows, by the given names and surnames of two parents. */
  void number(
      int rows,
      NameGroup firstGiven,
      NameGroup firstFamily,
      NameGroup secondGiven,
      NameGroup secondFamily) {
    var first = new NumberPairs();
    var second = new NumberPairs();
    var both = new NumberPairs();
    numbers = new int[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] =
          both.number(
              first.number(firstGiven.number(row), firstFamily.number(row)),
              second.number(secondGiven.number(row), secondFamily.number(row)));
    }
    var firsts = parents(first, firstGiven, firstFamily);
    var seconds = parents(second, secondGiven, secondFamily);
    different = new ArrayList<>();
    for (int number = 0; number < both.size(); number++) {
      different.add(known(firsts.get(both.first(number)), seconds.get(both.second(number))));
    }
  }

  private static List<Parent> parents(NumberPairs pairs, NameGroup given, NameGroup family) {
    var parents = new ArrayList<Parent>();
    for (int number = 0; number < pairs.size(); number++) {
      var parent =
          new Parent(
              given.different()[pairs.first(number)], family.different()[pairs.second(number)]);
      parents.add(parent.isUnknown() ? UNKNOWN : parent);
    }
    return parents;
  }

  private static List<Parent> known(Parent first, Parent second) {
    if (second.isUnknown()) {
      return first.isUnknown() ? List.of() : List.of(first);
    }
    return first.isUnknown() ? List.of(second) : List.of(first, second);
  }

  /** The parents of a row. */
  List<Parent> of(int row) {
    return numbers.length == 0 ? List.of() : different.get(numbers[row]);
  }
}
