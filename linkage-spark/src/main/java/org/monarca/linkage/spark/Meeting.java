package org.monarca.linkage.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Lets the records under one key, or under two, meet in their order. */
final class Meeting implements FlatMapGroupsFunction<Tuple2<Long, Long>, Row, Row> {

  /** Either a pair that is worth a question, or a key that is crowded for the record. */
  static final StructType COLUMNS =
      new StructType()
          .add("record", DataTypes.LongType, false)
          .add("other", DataTypes.LongType)
          .add("weight", DataTypes.DoubleType)
          .add("crowded", DataTypes.LongType);

  private static final long serialVersionUID = 1;

  private final Engine engine;
  private final int cap;

  Meeting(Engine engine, int cap) {
    this.engine = engine;
    this.cap = cap;
  }

  @Override
  public Iterator<Row> call(Tuple2<Long, Long> keys, Iterator<Row> inOrder) {
    return new Met(inOrder, engine.linker(), cap);
  }
}
