package org.monarca.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.weigh.ProfileBytes;

/** Each record once under every key that it holds or looks for. */
final class UnderKeys implements FlatMapFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Row row) {
    long record = row.getLong(0);
    byte[] bytes = row.getAs(1);
    var profile = ProfileBytes.read(bytes);
    long[] holds = BlockingKeys.of(profile);
    long[] looks = BlockingKeys.forLinking(profile);
    List<Row> sightings = new ArrayList<>();
    LongStream.concat(Arrays.stream(holds), Arrays.stream(looks))
        .distinct()
        .mapToObj(key ->
            new Sighting(key, key, record, contains(holds, key), contains(looks, key), bytes))
        .map(Sighting::row)
        .forEach(sightings::add);
    return sightings.iterator();
  }

  private static boolean contains(long[] ascending, long key) {
    return Arrays.binarySearch(ascending, key) >= 0;
  }
}
