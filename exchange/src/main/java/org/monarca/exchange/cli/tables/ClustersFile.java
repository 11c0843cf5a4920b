package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Which records are one person, found or true: the first column holds their ids, the column {@code
 * cluster} or else the last one their persons.
 *
 * @param clusters of each record
 */
public record ClustersFile(Path file, Ids ids, List<String> clusters) {

  private static final String CLUSTER = "cluster";

  /** Reads a file; every record must have an id of its own and a cluster. */
  public static ClustersFile read(Path file) throws IOException {
    try (var csv = CsvFile.open(file)) {
      int last = csv.columns().size() - 1;
      int place = csv.columns().lastIndexOf(CLUSTER);
      int cluster = place > 0 ? place : last;
      if (cluster < 1) {
        throw new WrongInput(
            file, "two columns are needed: the id of a record first, and its \"cluster\"");
      }
      var ids = new Ids(file);
      var clusters = new ArrayList<String>();
      var same = new HashMap<String, String>();
      while (csv.next()) {
        ids.add(csv.value(0), csv.line());
        var value = csv.value(cluster);
        if (value.isEmpty()) {
          throw new WrongInput(
              file,
              csv.line(),
              "the record \"%s\" has nothing in the column \"%s\"; a record that belongs with no other has a cluster of its own"
                  .formatted(csv.value(0), csv.columns().get(cluster)));
        }
        clusters.add(same.computeIfAbsent(value, key -> key));
      }
      return new ClustersFile(file, ids, clusters);
    }
  }
}
