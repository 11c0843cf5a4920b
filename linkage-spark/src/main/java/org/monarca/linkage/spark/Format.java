package org.monarca.linkage.spark;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How tables are read and written. */
enum Format {
  /** By RFC 4180, in UTF-8, with a heading. */
  CSV {
    @Override
    Dataset<Row> read(SparkSession spark, String path) {
      return spark.read().option("header", true).option("escape", "\"").csv(path);
    }

    @Override
    void write(Dataset<Row> table, String path) {
      table.write().option("header", true).option("escape", "\"").csv(path);
    }
  },
  /** The types of the columns included. */
  PARQUET {
    @Override
    Dataset<Row> read(SparkSession spark, String path) {
      return spark.read().parquet(path);
    }

    @Override
    void write(Dataset<Row> table, String path) {
      table.write().parquet(path);
    }
  };

  abstract Dataset<Row> read(SparkSession spark, String path);

  /** Refuses where there is something already. */
  abstract void write(Dataset<Row> table, String path);

  static Format of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "csv" -> CSV;
      case "parquet" -> PARQUET;
      default ->
          throw new IllegalArgumentException(
              "--format is csv or parquet, and not '%s'".formatted(name));
    };
  }
}
