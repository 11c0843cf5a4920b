package org.monarca.linkage.spark;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which records pairs hold together, directly or by way of others. Stars are hung over in turns,
 * larger and smaller, until each record hangs on the first of its component (Kiveris et al. 2014,
 * Connected Components in MapReduce and Beyond): some log n turns, and never a component in memory.
 */
final class Components {

  /** A record and one that comes before it. */
  static final StructType EDGE =
      new StructType()
          .add("record", DataTypes.LongType, false)
          .add("other", DataTypes.LongType, false);

  private Components() {}

  /**
   * Record and component, which goes by its first record; those in no pair are left out.
   *
   * @param pairs record and other, the earlier
   */
  static Dataset<Row> of(Dataset<Row> pairs) {
    var edges = settled(pairs.select("record", "other"));
    while (!areStars(edges)) {
      edges = settled(stars(stars(bothWays(edges), true), false));
    }
    var members = edges.select(col("record"), col("other").as("component"));
    var firsts = edges.select(col("other").as("record"), col("other").as("component"));
    return members.union(firsts).distinct();
  }

  /** Computed now, or each turn would compute all earlier ones again. */
  private static Dataset<Row> settled(Dataset<Row> edges) {
    return edges.sparkSession().sparkContext().getCheckpointDir().isDefined()
        ? edges.checkpoint()
        : edges.localCheckpoint();
  }

  /** Whether each hangs on one record only, and that on none. */
  private static boolean areStars(Dataset<Row> edges) {
    var hanging = edges.select(col("record"), col("other"), lit(false).as("isFirst"));
    var first =
        edges.select(
            col("other").as("record"),
            lit(null).cast(DataTypes.LongType).as("other"),
            lit(true).as("isFirst"));
    return hanging
        .union(first)
        .groupBy("record")
        .agg(
            min("other").as("on"), max("other").as("alsoOn"), bool_or(col("isFirst")).as("isFirst"))
        .filter(col("on").notEqual(col("alsoOn")).or(col("isFirst").and(col("on").isNotNull())))
        .isEmpty();
  }

  private static Dataset<Row> bothWays(Dataset<Row> edges) {
    return edges.union(edges.select(col("other").as("record"), col("record").as("other")));
  }

  private static Dataset<Row> stars(Dataset<Row> edges, boolean large) {
    return edges
        .groupBy("record")
        .as(Encoders.LONG(), Encoders.row(EDGE))
        .flatMapSortedGroups(new Column[] {col("other")}, new Star(large), Encoders.row(EDGE));
  }
}
