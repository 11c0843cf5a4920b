package org.monarca.linkage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver;
import org.monarca.linkage.weigh.ProfileBytes;

/**
 * Decides for the records of one component, in their order. All records of a child are in one:
 * whoever is linked to it resembles one of its records.
 */
final class Deciding implements FlatMapGroupsFunction<Long, Row, Row> {

  private static final StructType MEMBER =
      Standardising.COLUMNS
          .add("component", DataTypes.LongType, false)
          .add("met", DataTypes.createArrayType(DataTypes.LongType));

  private static final long serialVersionUID = 1;
  private static final long[] NO_KEYS = {};

  private final Engine engine;

  private Deciding(Engine engine) {
    this.engine = engine;
  }

  /** One row of {@link Decided#COLUMNS} for each record. */
  static Dataset<Row> decisions(Dataset<Row> standardised, Dataset<Row> pairs, Engine engine) {
    var met = pairs.groupBy("record").agg(collect_list("other").as("met"));
    return standardised
        .join(Components.of(pairs), new String[] {"record"}, "left_outer")
        .join(met, new String[] {"record"}, "left_outer")
        .withColumn("component", coalesce(col("component"), col("record")))
        .select("record", "profile", "component", "met")
        .groupBy("component")
        .as(Encoders.LONG(), Encoders.row(MEMBER))
        .flatMapSortedGroups(
            new Column[] {col("record")}, new Deciding(engine), Encoders.row(Decided.COLUMNS));
  }

  @Override
  public Iterator<Row> call(Long component, Iterator<Row> inOrder) {
    var queries = new ArrayList<Query>();
    var met = new HashMap<Long, long[]>();
    inOrder.forEachRemaining(row -> {
      long record = row.getLong(0);
      queries.add(new Query(record, ProfileBytes.read(row.getAs(1)), NO_KEYS, NO_KEYS));
      if (!row.isNullAt(3)) {
        met.put(record, row.<Long>getList(3).stream().mapToLong(each -> each).toArray());
      }
    });
    var neighbours = new Neighbours(met, List.of());
    return new Resolver(engine.linker())
        .resolve(queries, neighbours).stream().map(Decided::row).iterator();
  }
}
