package org.monarca.linkage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Finds the pairs of records that are worth a question. */
final class WorthReview {

  private final Engine engine;
  private final int cap;

  WorthReview(Engine engine, int cap) {
    this.engine = engine;
    this.cap = cap;
  }

  /**
   * Pairs, each once: record, other, weight; the other is the earlier one.
   *
   * @param standardised record and profile
   */
  Dataset<Row> pairs(Dataset<Row> standardised) {
    var sightings = standardised.flatMap(new UnderKeys(), Encoders.row(Sighting.COLUMNS));
    var met = met(sightings).persist(StorageLevel.MEMORY_AND_DISK());
    var crowded =
        met.filter(col("crowded").isNotNull()).select(col("record"), col("crowded").as("key"));
    return met.union(met(underTwoKeys(sightings, crowded)))
        .filter(col("other").isNotNull())
        .select("record", "other", "weight")
        .dropDuplicates(new String[] {"record", "other"});
  }

  private Dataset<Row> met(Dataset<Row> sightings) {
    return sightings
        .groupBy("key", "second")
        .as(Encoders.tuple(Encoders.LONG(), Encoders.LONG()), Encoders.row(Sighting.COLUMNS))
        .flatMapSortedGroups(
            new Column[] {col("record")}, new Meeting(engine, cap), Encoders.row(Meeting.COLUMNS));
  }

  /**
   * @param crowded record and key: those that are crowded for the record
   */
  private static Dataset<Row> underTwoKeys(Dataset<Row> sightings, Dataset<Row> crowded) {
    var keys = crowded.select("key").distinct();
    return sightings
        .join(keys, "key", "left_semi")
        .join(
            crowded.withColumn("isCrowded", lit(true)),
            new String[] {"key", "record"},
            "left_outer")
        .withColumn("looks", coalesce(col("isCrowded"), lit(false)))
        .select("key", "second", "record", "holds", "looks", "profile")
        .groupBy("record")
        .as(Encoders.LONG(), Encoders.row(Sighting.COLUMNS))
        .flatMapSortedGroups(
            new Column[] {col("key")}, new UnderTwoKeys(), Encoders.row(Sighting.COLUMNS));
  }
}
