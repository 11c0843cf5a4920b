package org.monarca.linkage.spark;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Hangs the neighbours of a record on the first among them and itself. */
final class Star implements FlatMapGroupsFunction<Long, Row, Row> {

  private static final long serialVersionUID = 1;

  private final boolean large;

  /**
   * @param large whether the later neighbours are hung over; else the earlier ones, and itself
   */
  Star(boolean large) {
    this.large = large;
  }

  @Override
  public Iterator<Row> call(Long record, Iterator<Row> inOrder) {
    long least = inOrder.next().getLong(1);
    long first = Math.min(record, least);
    var rest = LongStream.concat(LongStream.of(least), others(inOrder));
    var hung =
        large
            ? rest.filter(other -> other > record)
            : LongStream.concat(LongStream.of(record), rest.filter(other -> other > first));
    return hung.mapToObj(other -> RowFactory.create(other, first)).iterator();
  }

  private static LongStream others(Iterator<Row> inOrder) {
    var rows = Spliterators.spliteratorUnknownSize(inOrder, Spliterator.ORDERED);
    return StreamSupport.stream(rows, false).mapToLong(row -> row.getLong(1));
  }
}
