package org.monarca.linkage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** A table of people as it was read, checked and brought to the types that linking takes. */
final class People {

  private static final String RECORD = "record";

  private People() {}

  /**
   * The same rows: {@code record} a whole number, all else text.
   *
   * @throws IllegalArgumentException naming a record that has no number, or another's
   */
  static Dataset<Row> of(Dataset<Row> table) {
    if (!Arrays.asList(table.columns()).contains(RECORD)) {
      throw new IllegalArgumentException(
          "the people have no column 'record'; it must hold a whole number, another for each");
    }
    var people =
        table.select(Arrays.stream(table.columns()).map(People::typed).toArray(Column[]::new));
    refuseRecordsWithoutNumber(table);
    refuseNumbersGivenTwice(people);
    return people;
  }

  private static Column typed(String name) {
    var column = quoted(name);
    return name.equals(RECORD)
        ? column.try_cast(DataTypes.LongType).as(name)
        : column.cast(DataTypes.StringType).as(name);
  }

  /** Dots in a heading are no path. */
  private static Column quoted(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  private static void refuseRecordsWithoutNumber(Dataset<Row> table) {
    var wrong = table.filter(col(RECORD).try_cast(DataTypes.LongType).isNull()).limit(1);
    wrong
        .select(col(RECORD).cast(DataTypes.StringType))
        .collectAsList()
        .forEach(row -> {
          throw new IllegalArgumentException(
              "the column 'record' holds '%s'; it must hold a whole number, another for each"
                  .formatted(row.get(0)));
        });
  }

  private static void refuseNumbersGivenTwice(Dataset<Row> people) {
    people
        .groupBy(RECORD)
        .agg(count(lit(1)).as("times"))
        .filter(col("times").gt(1))
        .limit(1)
        .collectAsList()
        .forEach(row -> {
          throw new IllegalArgumentException(
              "record %d stands in the table %d times; every record needs a number of its own"
                  .formatted(row.getLong(0), row.getLong(1)));
        });
  }
}
