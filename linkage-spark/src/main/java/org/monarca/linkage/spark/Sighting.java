package org.monarca.linkage.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A record under a blocking key, or under two that it must share with whom it meets.
 *
 * @param second the same as the key where there is but one
 * @param holds whether it is found there by later ones
 * @param looks whether it looks there for earlier ones
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared
record Sighting(long key, long second, long record, boolean holds, boolean looks, byte[] profile) {

  static final StructType COLUMNS =
      new StructType()
          .add("key", DataTypes.LongType, false)
          .add("second", DataTypes.LongType, false)
          .add("record", DataTypes.LongType, false)
          .add("holds", DataTypes.BooleanType, false)
          .add("looks", DataTypes.BooleanType, false)
          .add("profile", DataTypes.BinaryType, false);

  static Sighting of(Row row) {
    return new Sighting(
        row.getLong(0),
        row.getLong(1),
        row.getLong(2),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getAs(5));
  }

  Row row() {
    return RowFactory.create(key, second, record, holds, looks, profile);
  }

  boolean isUnderOneKey() {
    return key == second;
  }
}
