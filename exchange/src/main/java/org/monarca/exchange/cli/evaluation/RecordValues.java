package org.monarca.exchange.cli.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.monarca.exchange.cli.tables.PeopleFile;
import org.monarca.exchange.cli.tables.WrongInput;
import org.monarca.linkage.table.Explanations;

/** What records say, where the table is at hand. */
public interface RecordValues {

  /** No table is at hand. */
  RecordValues NONE = (first, second) -> Optional.empty();

  /** Two records side by side; empty where no table is at hand. */
  Optional<SideBySide> sideBySide(String first, String second);

  /**
   * Of a table, which must hold the records asked for.
   *
   * @param explanations of the same table, if there is a model
   */
  static RecordValues of(Path file, PeopleFile people, Optional<Explanations> explanations) {
    return (first, second) -> {
      int a = record(file, people, first);
      int b = record(file, people, second);
      var table = people.table();
      return Optional.of(
          new SideBySide(
              first,
              second,
              IntStream.range(0, table.columns().size())
                  .mapToObj(column ->
                      new SideBySide.Line(
                          table.columns().get(column).name(),
                          table.value(column, a),
                          table.value(column, b)))
                  .toList(),
              explanations.map(explained -> explained.of(a, b))));
    };
  }

  private static int record(Path file, PeopleFile people, String id) {
    int record = people.ids().record(id);
    if (record < 0) {
      throw new WrongInput(
          file,
          "the record \"%s\" of the truth is missing; give the table that was linked"
              .formatted(id));
    }
    return record;
  }
}
