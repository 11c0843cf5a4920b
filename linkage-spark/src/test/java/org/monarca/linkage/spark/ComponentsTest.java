package org.monarca.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Every record hangs on the first of those that pairs hold together. */
class ComponentsTest {

  @Test
  void chainsAndChancePairsAreHeldTogetherAsOneByOne() {
    var random = new Random(1);
    var edges = new ArrayList<Row>();
    for (long i = 201; i < 240; i++) {
      edges.add(edge(i + 1, i));
    }
    for (int i = 0; i < 90; i++) {
      long later = 2L + random.nextInt(150);
      edges.add(edge(later, 1 + random.nextInt((int) later - 1)));
    }

    assertThat(components(edges)).isEqualTo(oneByOne(edges)).containsEntry(240L, 201L);
  }

  @Test
  void noPairsAreNoComponents() {
    assertThat(components(List.of())).isEmpty();
  }

  private static Row edge(long record, long other) {
    return RowFactory.create(record, other);
  }

  private static Map<Long, Long> components(List<Row> edges) {
    var table = LocalSpark.session().createDataFrame(edges, Components.EDGE);
    var components = new TreeMap<Long, Long>();
    for (var row : Components.of(table).collectAsList()) {
      assertThat(components.put(row.getLong(0), row.getLong(1))).as("once each").isNull();
    }
    return components;
  }

  private static Map<Long, Long> oneByOne(List<Row> edges) {
    var of = new HashMap<Long, Long>();
    for (var edge : edges) {
      long one = of.computeIfAbsent(edge.getLong(0), record -> record);
      long other = of.computeIfAbsent(edge.getLong(1), record -> record);
      of.replaceAll(
          (record, first) -> first == one || first == other ? Math.min(one, other) : first);
    }
    return of;
  }
}
