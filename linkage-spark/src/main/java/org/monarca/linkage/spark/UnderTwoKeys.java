package org.monarca.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/**
 * Each record under every two of its keys that are crowded for somebody: held where it holds both,
 * sought where both are crowded for itself. {@link Sighting#looks} says which those are.
 */
final class UnderTwoKeys implements FlatMapGroupsFunction<Long, Row, Row> {

  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Long record, Iterator<Row> byKey) {
    var crowded = new ArrayList<Sighting>();
    byKey.forEachRemaining(row -> crowded.add(Sighting.of(row)));
    List<Row> sightings = new ArrayList<>();
    for (int i = 1; i < crowded.size(); i++) {
      for (int j = 0; j < i; j++) {
        var both = both(crowded.get(j), crowded.get(i));
        if (both.holds() || both.looks()) {
          sightings.add(both.row());
        }
      }
    }
    return sightings.iterator();
  }

  private static Sighting both(Sighting lesser, Sighting greater) {
    return new Sighting(
        lesser.key(),
        greater.key(),
        lesser.record(),
        lesser.holds() && greater.holds(),
        lesser.looks() && greater.looks(),
        lesser.profile());
  }
}
